package org.followup.web.progress;

import org.followup.core.commitments.Commitment;
import org.followup.core.offices.Office;
import org.followup.core.progress.Update;

/** A receipt. */
public record ReceiptView(Commitment commitment, Office office, Update update) {}
