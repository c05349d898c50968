package org.followup.core.reports;

import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Asks for a report to be made aside. What it holds is what that person may read when it is made.
 * One that is awaited already is not asked for twice.
 */
public final class AskForReport {

    private final Journal journal;
    private final Forums forums;
    private final MadeReports reports;
    private final Clock clock;
    private final SecureRandom random;

    public AskForReport(
            Journal journal, Forums forums, MadeReports reports, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.forums = forums;
        this.reports = reports;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        record Asked(MadeReport report) implements Outcome {}

        record AwaitedAlready(MadeReport report) implements Outcome {}

        record NoSuchForum() implements Outcome {}
    }

    public Outcome ask(PersonId person, ForumId forum) {
        if (forums.find(forum).isEmpty()) {
            return new Outcome.NoSuchForum();
        }
        var now = clock.instant();
        return reports.of(person).stream()
                .filter(report -> report.forum().equals(forum) && report.isAwaited(now))
                .findFirst()
                .<Outcome>map(Outcome.AwaitedAlready::new)
                .orElseGet(() -> open(person, forum));
    }

    private Outcome open(PersonId person, ForumId forum) {
        return Retry.untilWon(
                () -> {
                    var now = clock.instant();
                    var report = MadeReport.asked(person, MadeReportId.at(now, random), forum, now);
                    return journal.commit(Transaction.without().put(report))
                            .ifCommitted(new Outcome.Asked(report));
                });
    }
}
