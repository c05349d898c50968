package org.followup.web.access;

import java.util.List;
import org.followup.core.offices.Office;
import org.followup.web.edge.FilledForm;

/** The form of a person, with the offices to choose from. */
public record NewPersonView(FilledForm form, List<Office> offices) {}
