package org.followup.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Json;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverPorts;
import org.followup.core.progress.RefreshCards;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportFiles;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.jobs.reports.RunReport;

/**
 * Makes the reports and the cards that the table's stream tells of, and carries commitments over;
 * on one machine called without Lambda.
 */
public record AskedJobs(RunReport runs, RefreshCards cards, CarryCommitmentsOver carryOvers) {

    /** Commitments that one run goes through: a minute or two of the function's fifteen. */
    private static final int AT_ONCE = 1_000;

    private static final System.Logger LOG = System.getLogger(AskedJobs.class.getName());

    public static AskedJobs of(DynamoDbStores stores, ReportFiles files, Clock clock) {
        var make =
                new MakeStatusReport(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        clock);
        return new AskedJobs(
                new RunReport(
                        stores.journal(),
                        stores.madeReports(),
                        stores.people(),
                        make,
                        files,
                        clock),
                new RefreshCards(stores.journal(), stores.forums(), stores.progress()),
                new CarryCommitmentsOver(
                        new CarryOverPorts(
                                stores.journal(),
                                stores.offices(),
                                stores.forums(),
                                stores.commitments(),
                                stores.progress(),
                                stores.carryOvers(),
                                stores.people(),
                                stores.letters(),
                                clock,
                                new SecureRandom())));
    }

    /** The event's JSON in, the answer's JSON out. */
    public byte[] call(byte[] event) {
        try {
            return make(EventJson.read(new ByteArrayInputStream(event))).write().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What fails, fails all: what is made by then stays made when it comes again. */
    Json.Obj make(EventJson event) {
        var lines = 0;
        var made = 0;
        var carried = 0;
        for (var asked : AskedFor.in(event)) {
            switch (asked) {
                case AskedFor.Report report -> lines += make(report);
                case AskedFor.Cards(var forum) -> made += make(forum);
                case AskedFor.CarryOver(var into) -> carried += carry(into);
            }
        }
        return Json.obj().with("cards", made).with("carried", carried).with("lines", lines);
    }

    private int make(AskedFor.Report asked) {
        var outcome = runs.run(asked.person(), asked.id());
        LOG.log(System.Logger.Level.INFO, "report {0}: {1}", asked.id(), outcome);
        return switch (outcome) {
            case RunReport.Outcome.Made(var report) -> report.lines();
            case RunReport.Outcome.TakenOver(), RunReport.Outcome.NotWanted() -> 0;
            case RunReport.Outcome.UnknownReport() ->
                    throw new IllegalArgumentException("there is no report " + asked.id());
        };
    }

    /** All offices are tried before a failure is told; the next run has only those left. */
    private int make(ForumId forum) {
        var run = cards.all(forum);
        LOG.log(
                System.Logger.Level.INFO,
                "cards of {0}: {1} of {2} made, {3} failed",
                forum,
                run.made(),
                run.cards(),
                run.failures().size());
        if (!run.failures().isEmpty()) {
            throw run.failures().getFirst();
        }
        return run.made();
    }

    /** How many are carried over by now; what is left asks for itself. */
    private int carry(ForumId into) {
        var outcome = carryOvers.goOn(into, AT_ONCE);
        return switch (outcome) {
            case CarryCommitmentsOver.Outcome.Under(var plan) -> {
                LOG.log(
                        System.Logger.Level.INFO,
                        "carry-over into {0}: {1} of {2}",
                        into,
                        plan.carried(),
                        plan.all());
                yield plan.carried();
            }
            case CarryCommitmentsOver.Outcome.NotFound(), CarryCommitmentsOver.Outcome.NotBegun() ->
                    throw new IllegalArgumentException("no carry-over has begun into " + into);
            case CarryCommitmentsOver.Outcome.NotReady n -> throw unexpected(n);
            case CarryCommitmentsOver.Outcome.NoDeclaration n -> throw unexpected(n);
            case CarryCommitmentsOver.Outcome.NothingOpen n -> throw unexpected(n);
            case CarryCommitmentsOver.Outcome.ChangedMeanwhile n -> throw unexpected(n);
        };
    }

    private static IllegalStateException unexpected(CarryCommitmentsOver.Outcome outcome) {
        return new IllegalStateException(outcome.toString());
    }
}
