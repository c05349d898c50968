package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.OwedNotices.NOON;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.junit.jupiter.api.Test;

/** The secretariat gets one digest a week. */
class DigestLettersTest {

    private final OwedNotices notices = new OwedNotices();

    @Test
    void the_digest_is_owed_once_a_week_from_monday_on_and_a_missed_monday_is_made_up_for() {
        var digests =
                new PlanDigest(
                        notices.forum.store.journal(),
                        notices.forum.store.people(),
                        notices.forum.store.letters(),
                        ZoneId.of("Asia/Almaty"));
        notices.forum.focalPoint("nurlan", SmallForum.KZ);
        var sunday = LocalDate.of(2026, 5, 10).atTime(18, 59).atZone(ZoneId.of("UTC")).toInstant();

        assertThat(digests.plan(sunday).letters()).isEqualTo(1);
        assertThat(digests.plan(sunday.plus(Duration.ofMinutes(1))).letters()).isEqualTo(1);
        assertThat(digests.plan(NOON).letters()).isZero();
        assertThat(digests.plan(NOON.plus(Duration.ofDays(9))).letters()).isEqualTo(1);
        assertThat(notices.forum.letters())
                .extracting(Letter::occasion)
                .containsExactly("digest-2026-05-04", "digest-2026-05-11", "digest-2026-05-18");
    }

    @Test
    void a_digest_that_waited_into_the_next_week_is_left_to_that_of_the_next() {
        notices.owe(LetterKind.DIGEST);

        notices.clock.set(LocalDate.of(2026, 5, 18).atTime(9, 0).toInstant(ZoneOffset.UTC));

        assertThat(notices.send(LetterKind.DIGEST)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(LetterKind.DIGEST).reason()).contains("merged");
    }
}
