/** How long a page takes in a function that is warm. */
@NullMarked
package org.followup.bench.pages;

import org.jspecify.annotations.NullMarked;
