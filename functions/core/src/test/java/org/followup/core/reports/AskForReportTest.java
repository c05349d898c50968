package org.followup.core.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Transaction;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

class AskForReportTest {

    private static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");

    private final InMemoryStore store = TwoOffices.store();

    @Test
    void a_report_is_asked_for_once_while_it_is_awaited() {
        var asked = asked(ask(NOW));

        assertThat(store.madeReports().of(TwoOffices.SECRETARIAT)).containsExactly(asked);
        assertThat(asked.reportId().value()).startsWith("20260402060000");
        assertThat(ask(NOW.plusSeconds(60)))
                .isEqualTo(new AskForReport.Outcome.AwaitedAlready(asked));
    }

    @Test
    void what_is_made_or_broken_off_or_never_came_is_asked_for_anew() {
        var first = asked(ask(NOW)).beingMade();
        put(first);
        put(first.made(3, 900, NOW.plusSeconds(5)));
        var second = asked(ask(NOW.plusSeconds(10))).beingMade();
        put(second);
        put(second.brokenOff(NOW.plusSeconds(11)));
        asked(ask(NOW.plusSeconds(20)));

        asked(ask(NOW.plus(Duration.ofHours(3))));

        assertThat(store.madeReports().of(TwoOffices.SECRETARIAT)).hasSize(4);
    }

    @Test
    void a_forum_that_there_is_not_has_no_report() {
        assertThat(ask(NOW, new ForumId("2031-mars")))
                .isEqualTo(new AskForReport.Outcome.NoSuchForum());
    }

    @Test
    void a_file_is_there_for_a_week() {
        var made = asked(ask(NOW)).beingMade().made(3, 900, NOW);

        assertThat(made.until(NOW.plus(Duration.ofDays(6)))).contains(NOW.plus(MadeReport.KEPT));
        assertThat(made.until(NOW.plus(Duration.ofDays(7)))).isEmpty();
    }

    private AskForReport.Outcome ask(Instant now) {
        return ask(now, TwoOffices.FORUM);
    }

    private AskForReport.Outcome ask(Instant now, ForumId forum) {
        return new AskForReport(
                        store.journal(),
                        store.forums(),
                        store.madeReports(),
                        Clock.fixed(now, ZoneOffset.UTC),
                        new SecureRandom())
                .ask(TwoOffices.SECRETARIAT, forum);
    }

    private void put(MadeReport report) {
        store.journal().commit(Transaction.without().put(report));
    }

    private static MadeReport asked(AskForReport.Outcome outcome) {
        return switch (outcome) {
            case AskForReport.Outcome.Asked(var report) -> report;
            case AskForReport.Outcome other -> throw new AssertionError(other);
        };
    }
}
