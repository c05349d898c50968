package org.followup.core.reports;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;

/** Reads what became of reports that are made aside. Each belongs to who asked for it. */
public interface MadeReports {

    Optional<MadeReport> find(PersonId person, MadeReportId id);

    /** All of one person, the latest first. */
    List<MadeReport> of(PersonId person);
}
