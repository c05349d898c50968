/** Exchange of experience: practices and questions, answers, and who used what. */
@NullMarked
package org.followup.web.practices;

import org.jspecify.annotations.NullMarked;
