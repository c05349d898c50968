/**
 * Letters: the ledger of every e-mail the service owes, with its state; written before anything is
 * sent.
 */
@NullMarked
package org.followup.core.letters;

import org.jspecify.annotations.NullMarked;
