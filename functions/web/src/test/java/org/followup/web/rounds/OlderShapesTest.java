package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Made;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of a round, and the histories it rests on, with entries as releases before this one
 * wrote them: a question that was answered before answers were told apart, reasons whose text is
 * gone, kinds and facts that nobody knows any more.
 */
final class OlderShapesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Actor GONE = new Actor("p-gone");
    private static final HistoryId OFFICE = TwoOffices.KZ.history();
    private static final HistoryId FORUM = TwoOffices.FORUM.history();
    private static final String ROUND = "/forums/2025-tashkent/rounds/2026-1";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void older_entries() {
        var about = Json.obj().with("forum", "2025-tashkent").with("round", "2026-1");
        var extended = commit(OFFICE, "round-extended", about.with("dueOn", "2026-04-10"));
        var asked = commit(OFFICE, "extension-asked", about.with("dueOn", "2026-04-20"));
        var answered = commit(OFFICE, "arrangement-undone", about.with("undoes", asked));
        commit(OFFICE, "round-forgiven-of-2024", about.with("somethingOfThen", "unheard of"));
        service.put(
                new Arrangements(
                        TwoOffices.FORUM,
                        TwoOffices.KZ,
                        List.of(
                                new Arrangement.Extended(
                                        TwoOffices.ROUND,
                                        LocalDate.of(2026, 4, 10),
                                        made(extended, Optional.empty())),
                                new Arrangement.Asked(
                                        TwoOffices.ROUND,
                                        LocalDate.of(2026, 4, 20),
                                        made(asked, Optional.of(answered))))));
        commit(
                FORUM,
                "round-announced",
                Json.obj().with("dueOn", "2024-05-15").with("round", "2024-1"));
        commit(FORUM, "ladder-of-2024", Json.obj().with("somethingOfThen", "unheard of"));
        commit(HistoryId.SERVICE, "calendar-set", Json.obj().with("country", "KZ"));
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_round_tells_each_deadline_and_why() {
        assertThat(service.web().get(ROUND).text())
                .contains("Friday 10 April 2026", "Tuesday 31 March 2026")
                .doesNotContain("unheard of");
        assertThat(service.web().get(ROUND + "?lang=ru").text()).contains("10 апреля 2026");
    }

    @Test
    void the_office_reads_why_and_a_question_answered_then_is_not_called_declined() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(service.web().get(ROUND + "/offices/kz").text())
                .contains("Why this day", "Friday 10 April 2026", "offices/kz/ask")
                .doesNotContain("declined to give", "unheard of");
        assertThat(service.web().get(ROUND + "/offices/kz?lang=ru").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Round announced", "Wednesday 15 May 2024", "Another change"})
    void the_history_of_the_forum_tells_what_it_knows(String told) {
        assertThat(service.web().get("/forums/2025-tashkent/history?lang=en").text())
                .contains(told)
                .doesNotContain("unheard of");
    }

    @Test
    void so_do_those_of_the_office_and_of_the_service() {
        assertThat(service.web().get("/offices/kz/history").text())
                .contains("Later day set for the office", "Friday 10 April 2026", "Another change")
                .contains("somebody who has left")
                .doesNotContain("unheard of");
        assertThat(service.web().get("/secretariat/history").text())
                .contains("Quiet days set", "Kazakhstan");
    }

    private static Made made(long sequence, Optional<Long> undoneBy) {
        var reason = Optional.of(new LanguageTag("ru"));
        return new Made(sequence, NOW, GONE, reason, undoneBy);
    }

    /** In the shape before the first that has a number. */
    private long commit(HistoryId history, String kind, Json.Obj facts) {
        var head = service.store().journal().head(history);
        var change = Change.after(head, NOW, GONE, new What(kind, 0, facts));
        service.store().journal().commit(Transaction.of(change));
        return change.sequence();
    }
}
