/**
 * What every request passes before a page sees it: who asks, in which language, with which form;
 * and what every answer gets on its way out. README.md of this module says how to write a page with
 * it.
 */
@NullMarked
package org.followup.web.edge;

import org.jspecify.annotations.NullMarked;
