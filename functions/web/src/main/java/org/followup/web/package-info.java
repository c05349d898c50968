/** Pages, forms and the JSON API. */
@NullMarked
package org.followup.web;

import org.jspecify.annotations.NullMarked;
