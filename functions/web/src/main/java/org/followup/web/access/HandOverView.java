package org.followup.web.access;

import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.offices.Office;
import org.followup.web.edge.FilledForm;

/** The form by which a role goes from one person to the next. */
public record HandOverView(Person person, Role role, Office office, FilledForm form) {}
