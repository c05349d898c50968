package org.followup.web.tasks;

import org.followup.web.edge.FilledForm;

/** One task, and the form that sets it aside. */
public record TaskView(TaskLine line, FilledForm form) {}
