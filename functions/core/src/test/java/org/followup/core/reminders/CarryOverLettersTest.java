package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.NextForum;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** Whom a carry-over concerns: more offices than those whose own commitments end by it. */
class CarryOverLettersTest {

    /** An hour after it was begun. */
    private static final Instant NOW = Instant.parse("2026-09-20T07:00:00Z");

    private final NextForum next = NextForum.made();

    @Test
    void an_office_that_agreed_to_a_merge_is_told_and_so_is_the_one_that_leads() {
        mergesFiguresIntoTheHelpline();

        assertThat(tell()).isEqualTo(3);

        assertThat(textTo("p-nurbek"))
                .contains("KG-2025-MON-01", "MERGED", "KZ-2026-MON-01")
                .doesNotContain("KZ-2025-MON");
        assertThat(textTo("p-aigul"))
                .contains("KZ-2025-MON-01", "KZ-2025-MON-02", "KZ-2025-MON-03")
                .as("what has come to it from another office")
                .contains("KG-2025-MON-01");
    }

    @Test
    void an_office_that_joins_a_commitment_is_told_of_it_in_the_letter_of_its_own() {
        next.joins(NextForum.HELPLINE, TwoOffices.KG);
        next.save(next.choice(NextForum.HELPLINE, "way", "WITHDRAW", "reason", "It is done."));
        next.carryOut();

        assertThat(tell()).isEqualTo(3);

        assertThat(textTo("p-nurbek"))
                .contains("KG-2025-MON-01", "CONTINUED")
                .contains("KZ-2025-MON-01", "WITHDRAWN")
                .doesNotContain("KZ-2025-MON-02", "It is done.");
        assertThat(textTo("p-aigul")).doesNotContain("KG-2025-MON-01");
    }

    @Test
    void an_office_is_told_that_its_commitment_stands_for_one_of_another_office() {
        next.save(
                next.choice(
                        NextForum.FIGURES,
                        "way",
                        "SUPERSEDE",
                        "by",
                        NextForum.HELPLINE.value(),
                        "reason",
                        "One is enough."));
        next.carryOut();

        tell();

        assertThat(textTo("p-daniyar")).contains("KG-2025-MON-01", "SUPERSEDED");
    }

    @Test
    void who_was_told_is_not_told_again_and_who_had_nothing_to_hear_never() {
        next.carryOut();
        tell();
        next.joins(NextForum.HELPLINE, TwoOffices.KG);

        assertThat(tell()).isZero();
        assertThat(textTo("p-nurbek")).doesNotContain("KZ-2025-MON-01");
    }

    private void mergesFiguresIntoTheHelpline() {
        next.save(
                next.choice(NextForum.FIGURES, "way", "MERGE", "lead", NextForum.HELPLINE.value()));
        next.ask(NextForum.FIGURES);
        next.answer(NextForum.FIGURES, true);
        next.carryOut();
    }

    private int tell() {
        var on = next.store();
        return new TellOffices(
                        on.journal(),
                        on.forums(),
                        on.offices(),
                        on.progress(),
                        on.commitments(),
                        on.carryOvers(),
                        on.people(),
                        on.steps())
                .tell(NOW)
                .letters();
    }

    /** Of the only letter to somebody. */
    private String textTo(String person) {
        var letters =
                next.store()
                        .all(
                                Letter.class,
                                letter ->
                                        letter.kind() == LetterKind.COMMITMENTS_ENDED
                                                && letter.receiver()
                                                        .key()
                                                        .equals("person-" + person),
                                Comparator.comparing(Letter::occasion));
        assertThat(letters).as("letters to " + person).hasSize(1);
        var mail = new RecordingMail();
        var clock = new SimulatedClock(NOW.plus(Duration.ofDays(1)));
        LettersOut.sender(next.store().journal(), next.store(), QuietDays.WEEKENDS, mail, clock)
                .send(List.copyOf(letters).getFirst());
        return mail.last().text();
    }
}
