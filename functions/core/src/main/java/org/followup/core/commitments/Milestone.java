package org.followup.core.commitments;

import java.time.LocalDate;
import org.followup.core.languages.Localized;

/** A dated step of a commitment. */
public record Milestone(LocalDate dueOn, Localized title) {}
