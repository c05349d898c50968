package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.NextForum;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

/** Commitments of two offices were carried over: three of Kazakhstan, one of Kyrgyzstan. */
class TellCarriedOverTest {

    /** An hour after it was begun. */
    private static final Instant NOW = Instant.parse("2026-09-20T07:00:00Z");

    private final NextForum next = NextForum.made();

    @Test
    void nobody_is_told_of_a_plan() {
        next.save(next.choice(NextForum.HELPLINE, "way", "WITHDRAW", "reason", "Done."));

        tell(NOW);

        assertThat(letters(next.store())).isEmpty();
    }

    @Test
    void each_who_reports_has_one_letter_about_all_of_the_office() {
        next.carryOut();

        assertThat(tell(NOW).letters()).isEqualTo(3);
        assertThat(tell(NOW.plus(Duration.ofHours(1))).letters()).isZero();

        assertThat(letters(next.store()))
                .extracting(letter -> letter.receiver().key() + " " + letter.about().get("office"))
                .containsExactly("person-p-aigul kz", "person-p-daniyar kz", "person-p-nurbek kg");
        assertThat(letters(next.store()))
                .allSatisfy(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry("forum", "2025-tashkent")
                                        .containsEntry("into", "2026-astana")
                                        .containsEntry("since", "2026-09-20"));
    }

    @Test
    void what_is_older_than_a_fortnight_is_no_news() {
        next.carryOut();

        tell(NOW.plus(Duration.ofDays(15)));

        assertThat(letters(next.store())).isEmpty();
    }

    @Test
    void an_office_of_which_nothing_was_carried_over_is_not_told() {
        next.carryOut();
        var once =
                new TellOnce(next.store().journal(), next.store().people(), next.store().steps());
        var none =
                new TellCarriedOver(
                        next.store().carryOvers(),
                        next.store().offices(),
                        NextForum.made().store().progress(),
                        next.store().commitments(),
                        once);

        none.tell(next.store().forums().find(NextForum.ID).orElseThrow(), NOW);

        assertThat(letters(next.store())).isEmpty();
    }

    @Test
    void the_letter_says_what_became_of_each_and_no_reason() {
        next.save(
                next.choice(NextForum.HELPLINE, "way", "SPLIT", "titles", "By phone\nBy chat"),
                next.choice(NextForum.JUDGES, "way", "WITHDRAW", "reason", "The courts do it."));
        next.carryOut();
        tell(NOW);
        var mail = new RecordingMail();
        var clock = new SimulatedClock(Instant.parse("2026-09-21T06:00:00Z"));

        var letter = letters(next.store()).getFirst();
        LettersOut.sender(next.store().journal(), next.store(), QuietDays.WEEKENDS, mail, clock)
                .send(letter);

        assertThat(mail.last().text())
                .contains("KZ-2025-MON-01", "SPLIT", "KZ-2026-MON-01", "KZ-2026-MON-02")
                .contains("KZ-2025-MON-02", "WITHDRAWN")
                .contains("KZ-2025-MON-03", "CONTINUED", "Second forum")
                .doesNotContain("The courts do it.");
    }

    @Test
    void an_office_is_asked_for_its_consent_until_it_answers() {
        next.save(
                next.choice(NextForum.FIGURES, "way", "MERGE", "lead", NextForum.HELPLINE.value()));
        next.ask(NextForum.FIGURES);
        var mail = new RecordingMail();
        var clock = new SimulatedClock(Instant.parse("2026-09-21T06:00:00Z"));
        var sender =
                LettersOut.sender(
                        next.store().journal(), next.store(), QuietDays.WEEKENDS, mail, clock);

        var asked = letters(next.store(), LetterKind.CONSENT_ASKED);
        assertThat(asked)
                .extracting(letter -> letter.receiver().key())
                .containsExactly("person-p-nurbek");
        sender.send(asked.getFirst());
        assertThat(mail.last().text()).contains("KG-2025-MON-01", "KZ-2025-MON-01", "Second forum");

        next.ask(NextForum.FIGURES);
        next.answer(NextForum.FIGURES, false);
        var again = letters(next.store(), LetterKind.CONSENT_ASKED).getLast();
        assertThat(sender.send(again)).isEqualTo(Sent.Result.DROPPED);
        assertThat(letters(next.store(), LetterKind.CONSENT_ASKED)).hasSize(2);
    }

    @Test
    void broken_off_at_each_write_and_run_again_it_tells_the_same() {
        next.carryOut();
        tell(NOW);

        for (var write = 1; write <= 2; write++) {
            for (var after : List.of(true, false)) {
                var broken = NextForum.made();
                broken.carryOut();
                Runnable failure =
                        () -> {
                            throw new IllegalStateException("broken off");
                        };
                var journal = new FaultyJournal(broken.store().journal());
                journal.at(
                        write,
                        after
                                ? FaultyJournal.Fault.after(failure)
                                : FaultyJournal.Fault.before(failure));
                assertThat(tell(broken.store(), journal, NOW).failures()).hasSize(1);
                tell(broken.store(), broken.store().journal(), NOW);

                assertThat(letters(broken.store())).isEqualTo(letters(next.store()));
            }
        }
    }

    private Planned tell(Instant now) {
        return tell(next.store(), next.store().journal(), now);
    }

    private static Planned tell(InMemoryStore on, Journal journal, Instant now) {
        return new TellOffices(
                        journal,
                        on.forums(),
                        on.offices(),
                        on.progress(),
                        on.commitments(),
                        on.carryOvers(),
                        on.people(),
                        on.steps())
                .tell(now);
    }

    private static List<Letter> letters(InMemoryStore of) {
        return letters(of, LetterKind.COMMITMENTS_ENDED);
    }

    private static List<Letter> letters(InMemoryStore of, LetterKind kind) {
        return of.all(
                Letter.class,
                letter -> letter.kind() == kind,
                Comparator.comparing((Letter letter) -> letter.receiver().key())
                        .thenComparing(Letter::occasion));
    }
}
