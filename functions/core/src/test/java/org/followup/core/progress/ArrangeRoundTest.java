package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 20 March 2026; the round is due on 31 March. */
class ArrangeRoundTest {

    private static final Instant NOW = Instant.parse("2026-03-20T06:00:00Z");
    private static final Actor CLERK = new Actor("p-saida");
    private static final CommitmentReference FIRST = new CommitmentReference("KZ-2025-MON-01");

    private final InMemoryStore store = TwoOffices.store();
    private final ArrangeRound arrange =
            new ArrangeRound(
                    store.journal(),
                    store.forums(),
                    store.offices(),
                    store.progress(),
                    store.people(),
                    store.tasks(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new SecureRandom());

    @Test
    void an_extension_leaves_a_trace_with_its_reason_and_a_letter_to_each_of_the_people() {
        var done = arrange.arrange(CLERK, about("A flood"), extend("2026-04-10"));

        assertThat(done).isInstanceOf(ArrangeRound.Outcome.Arranged.class);
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        var made = deadline().arranged().getFirst().made();
        var reason = made.reasonIn(TwoOffices.KZ.history()).orElseThrow();
        assertThat(store.journal().texts(java.util.List.of(reason)).get(reason).text())
                .isEqualTo("A flood");
        var change = store.journal().changes(TwoOffices.KZ.history(), made.sequence() - 1, 1);
        assertThat(change.getFirst().body()).contains("round-extended").doesNotContain("A flood");
        assertThat(letters())
                .extracting(letter -> letter.receiver().key())
                .containsExactlyInAnyOrder("person-p-aigul", "person-p-daniyar");
        assertThat(letters().getFirst().about())
                .containsEntry("change", "extended")
                .containsEntry("dueOn", "2026-04-10")
                .containsEntry("formerDueOn", "2026-03-31");
    }

    @Test
    void who_is_excused_is_expected_to_send_nothing_and_undoing_it_asks_again() {
        arrange.arrange(CLERK, about("Elections"), new Wish.ExcuseRound());
        assertThat(missing()).isZero();

        var sequence = deadline().arranged().getFirst().made().sequence();
        arrange.undo(CLERK, about(""), sequence);
        assertThat(missing()).isEqualTo(2);
        assertThat(arrange.undo(CLERK, about(""), sequence))
                .isEqualTo(refused(Refusal.UNDONE_ALREADY));
        assertThat(letters()).hasSize(4);
    }

    @Test
    void one_commitment_is_excused_and_the_other_stays_expected() {
        arrange.arrange(CLERK, about("Moved to a ministry"), new Wish.ExcuseCommitment(FIRST));

        assertThat(missing()).isOne();
        assertThat(letters().getFirst().about()).containsEntry("commitment", FIRST.value());
    }

    @Test
    void what_an_office_asks_for_waits_as_a_task_until_it_is_given() {
        arrange.arrange(new Actor("p-aigul"), about("Leave"), new Wish.Ask(day("2026-04-10")));

        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(deadline().asked()).isPresent();
        assertThat(store.tasks().open(10)).hasSize(1).allMatch(Task::isOpen);
        assertThat(letters()).isEmpty();
        assertThat(arrange.arrange(CLERK, about("x"), new Wish.Ask(day("2026-04-11"))))
                .isEqualTo(refused(Refusal.ASKED_ALREADY));

        arrange.arrange(CLERK, about(""), extend("2026-04-07"));

        assertThat(deadline().asked()).isEmpty();
        assertThat(store.tasks().open(10)).isEmpty();
    }

    @Test
    void what_an_office_asks_for_is_declined_with_a_reason_that_it_reads() {
        var aigul = new Actor("p-aigul");
        arrange.arrange(aigul, about("Leave"), new Wish.Ask(day("2026-04-10")));

        arrange.decline(CLERK, about("The forum needs the figures"));

        assertThat(deadline().asked()).isEmpty();
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(store.tasks().open(10)).isEmpty();
        assertThat(letters()).hasSize(2);
        assertThat(letters().getFirst().about())
                .containsEntry("change", "declined")
                .doesNotContainKey("formerDueOn");
        assertThat(Declined.of(store.journal(), deadline()).orElseThrow().reason())
                .hasValueSatisfying(
                        text -> assertThat(text.text()).isEqualTo("The forum needs the figures"));
        assertThat(arrange.decline(CLERK, about("x"))).isEqualTo(refused(Refusal.NOTHING_ASKED));
    }

    @Test
    void a_question_that_is_taken_back_was_not_declined_and_writes_to_nobody() {
        var aigul = new Actor("p-aigul");
        arrange.arrange(aigul, about("Leave"), new Wish.Ask(day("2026-04-10")));

        arrange.takeBack(aigul, about(""));

        assertThat(deadline().asked()).isEmpty();
        assertThat(store.tasks().open(10)).isEmpty();
        assertThat(letters()).isEmpty();
        assertThat(Declined.of(store.journal(), deadline())).isEmpty();
        assertThat(arrange.arrange(aigul, about("Again"), new Wish.Ask(day("2026-04-09"))))
                .isInstanceOf(ArrangeRound.Outcome.Arranged.class);
    }

    @ParameterizedTest
    @CsvSource({
        "extend, 2026-03-19, DAY_PAST",
        "extend, 2026-03-31, DAY_NOT_LATER",
        "extend, 2026-03-25, DAY_NOT_LATER",
        "extend, 2027-12-01, DAY_FAR",
        "reopen, 2026-03-19, DAY_PAST",
        "reopen, 2026-03-25, OPEN_ALREADY",
        "excuse, KG-2025-MON-01, NOT_THEIRS",
    })
    void what_makes_no_sense_is_refused(String what, String about, Refusal why) {
        var wish =
                switch (what) {
                    case "extend" -> extend(about);
                    case "reopen" -> new Wish.Reopen(day(about));
                    default -> new Wish.ExcuseCommitment(new CommitmentReference(about));
                };

        assertThat(arrange.foresee(about(""), wish)).isEqualTo(refused(why));
        assertThat(arrange.arrange(CLERK, about(""), wish)).isEqualTo(refused(why));
        assertThat(deadline().arrangements().all()).isEmpty();
    }

    @Test
    void the_same_again_is_refused() {
        arrange.arrange(CLERK, about(""), extend("2026-04-10"));
        arrange.arrange(CLERK, about(""), new Wish.ExcuseRound());

        assertThat(arrange.arrange(CLERK, about(""), extend("2026-04-10")))
                .isEqualTo(refused(Refusal.SAME_DAY));
        assertThat(arrange.arrange(CLERK, about(""), new Wish.ExcuseRound()))
                .isEqualTo(refused(Refusal.EXCUSED_ALREADY));
    }

    private static ArrangeRound.Outcome refused(Refusal why) {
        return new ArrangeRound.Outcome.Refused(why);
    }

    private static Wish extend(String day) {
        return new Wish.Extend(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ArrangeRound.About about(String reason) {
        return new ArrangeRound.About(
                TwoOffices.FORUM,
                TwoOffices.KZ,
                TwoOffices.ROUND,
                new ArrangeRound.Reason(new LanguageTag("en"), reason));
    }

    private Deadline deadline() {
        return new Deadline(
                store.forums().find(TwoOffices.FORUM).orElseThrow().rounds().getFirst(),
                store.offices().find(TwoOffices.KZ).orElseThrow(),
                store.progress().arrangements(TwoOffices.FORUM, TwoOffices.KZ));
    }

    private int missing() {
        return store.progress()
                .score(TwoOffices.FORUM, TwoOffices.KZ)
                .orElseThrow()
                .round(TwoOffices.ROUND)
                .missing();
    }

    private java.util.List<Letter> letters() {
        return store.all(
                Letter.class,
                letter -> letter.occasion().startsWith("deadline-"),
                java.util.Comparator.comparing(Letter::occasion));
    }
}
