package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MadeReports;

final class DynamoDbMadeReports implements MadeReports {

    private final Table table;

    DynamoDbMadeReports(Table table) {
        this.table = table;
    }

    @Override
    public Optional<MadeReport> find(PersonId person, MadeReportId id) {
        return table.find(MadeReport.class, JobKeys.madeReport(person, id));
    }

    @Override
    public List<MadeReport> of(PersonId person) {
        return table.all(MadeReport.class, JobKeys.madeReports(person)).reversed();
    }
}
