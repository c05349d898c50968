package org.followup.web.offices;

import org.followup.core.offices.Office;
import org.followup.web.edge.FilledForm;

/** What it means to see the service as that office does, before one begins. */
public record SeenAsView(Office office, FilledForm form) {}
