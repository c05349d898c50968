package org.followup.web.practices;

import org.followup.core.access.Identity;
import org.followup.core.offices.Office;
import org.followup.core.practices.ContributionKind;
import org.followup.web.edge.Visitor;

/**
 * A practice or a question that somebody writes for an office. {@code request} names what will be
 * shared, and its draft until then.
 */
record NewContribution(
        Visitor visitor, Identity who, Office office, ContributionKind kind, String request) {}
