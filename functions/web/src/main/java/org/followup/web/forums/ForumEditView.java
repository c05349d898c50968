package org.followup.web.forums;

import java.util.Optional;
import org.followup.core.forums.DaysMoved;
import org.followup.web.edge.FilledForm;

/** A forum as it is corrected; {@code moved} has the days to which one may go back. */
public record ForumEditView(FilledForm form, Optional<DaysMoved> moved) {}
