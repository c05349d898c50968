package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MadeReports;

record InMemoryMadeReports(InMemoryStore store) implements MadeReports {

    @Override
    public Optional<MadeReport> find(PersonId person, MadeReportId id) {
        return store.find(MadeReport.class, List.of(person, id));
    }

    @Override
    public List<MadeReport> of(PersonId person) {
        var latestFirst =
                Comparator.comparing((MadeReport report) -> report.reportId().value()).reversed();
        return store.all(MadeReport.class, report -> report.person().equals(person), latestFirst);
    }
}
