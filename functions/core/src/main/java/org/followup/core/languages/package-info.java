/**
 * The languages of the interface and of what people write: texts, plurals, numbers, dates and
 * alphabets. Nothing here escapes HTML; that is the business of whoever prints.
 */
@NullMarked
package org.followup.core.languages;

import org.jspecify.annotations.NullMarked;
