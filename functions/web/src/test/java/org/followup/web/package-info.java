@NullMarked
package org.followup.web;

import org.jspecify.annotations.NullMarked;
