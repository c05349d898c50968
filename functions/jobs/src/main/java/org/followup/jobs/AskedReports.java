package org.followup.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.followup.core.history.Json;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportFiles;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.jobs.reports.RunReport;

/** Makes the reports that the table's stream tells of; on one machine called without Lambda. */
public record AskedReports(RunReport runs) {

    private static final System.Logger LOG = System.getLogger(AskedReports.class.getName());

    public static AskedReports of(DynamoDbStores stores, ReportFiles files, Clock clock) {
        var make =
                new MakeStatusReport(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        clock);
        return new AskedReports(
                new RunReport(
                        stores.journal(),
                        stores.madeReports(),
                        stores.people(),
                        make,
                        files,
                        clock));
    }

    /** The event's JSON in, the answer's JSON out. */
    public byte[] call(byte[] event) {
        try {
            return make(EventJson.read(new ByteArrayInputStream(event))).write().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fails, fails all: those that are made by then stay made when they come again. */
    Json.Obj make(EventJson event) {
        var lines = 0;
        for (var asked : ReportAskedFor.in(event)) {
            lines += make(asked);
        }
        return Json.obj().with("lines", lines);
    }

    private int make(ReportAskedFor asked) {
        var outcome = runs.run(asked.person(), asked.id());
        LOG.log(System.Logger.Level.INFO, "report {0}: {1}", asked.id(), outcome);
        return switch (outcome) {
            case RunReport.Outcome.Made(var report) -> report.lines();
            case RunReport.Outcome.TakenOver(), RunReport.Outcome.NotWanted() -> 0;
            case RunReport.Outcome.UnknownReport() ->
                    throw new IllegalArgumentException("there is no report " + asked.id());
        };
    }
}
