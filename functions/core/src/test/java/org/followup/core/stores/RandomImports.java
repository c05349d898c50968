package org.followup.core.stores;

import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.RowError;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;

/** Work aside at random: imports and made reports. */
record RandomImports(RandomValues values, RandomRegister register) {

    ImportJob job() {
        return new ImportJob(
                id(),
                register.forumId(),
                values.id(),
                values.maybe(() -> values.any(FileEncoding.values())),
                values.flag(),
                new Actor("p-" + values.id()),
                values.any(ImportState.values()),
                number(),
                number(),
                new ImportCounts(number(), number(), number(), number(), number()),
                number(),
                values.moment(),
                values.maybe(values::moment),
                values.maybe(values::moment),
                1);
    }

    ImportErrors errors() {
        return new ImportErrors(id(), values.number(1, 11), values.list(4, this::error));
    }

    MadeReport madeReport() {
        return new MadeReport(
                new PersonId("p-" + values.id()),
                new MadeReportId(values.id()),
                register.forumId(),
                values.any(MadeReport.State.values()),
                number(),
                number() * 10_000L,
                values.moment(),
                values.maybe(values::moment),
                1);
    }

    private RowError error() {
        return new RowError(number(), values.text(), values.id(), values.text());
    }

    private ImportId id() {
        return new ImportId(values.id());
    }

    private int number() {
        return values.number(0, 200_000);
    }
}
