package org.followup.core.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventsHeardTest {

    private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");

    @Test
    void before_anything_was_heard_nothing_arrives_and_nothing_is_missing() {
        assertThat(EventsHeard.nothing().arrive(NOON)).isFalse();
        assertThat(EventsHeard.nothing().areMissing(NOON)).isFalse();
    }

    @Test
    void half_an_hour_after_an_accepted_letter_events_are_missing() {
        var heard = EventsHeard.nothing().heard(at(-10)).accepted(NOON);

        assertThat(heard.arrive(at(29))).isTrue();
        assertThat(heard.arrive(at(30))).isFalse();
        assertThat(heard.areMissing(at(30))).isTrue();
    }

    @Test
    void the_first_letter_of_the_silence_counts() {
        var heard = EventsHeard.nothing().accepted(NOON).accepted(at(20));

        assertThat(heard.silentSince()).contains(NOON);
    }

    @Test
    void an_event_ends_the_silence_and_a_late_one_of_an_old_mail_does_not() {
        var silent = EventsHeard.nothing().heard(at(-60)).accepted(NOON);

        assertThat(silent.heard(at(-30)).areMissing(at(30))).isTrue();
        assertThat(silent.heard(at(1)).areMissing(at(30))).isFalse();
    }

    @Test
    void an_event_may_come_before_the_answer() {
        var heard = EventsHeard.nothing().heard(at(0).plusMillis(200)).accepted(NOON);

        assertThat(heard.silentSince()).isEmpty();
    }

    @Test
    void within_a_minute_the_same_news_is_no_write() {
        var heard = EventsHeard.nothing().heard(NOON);

        assertThat(heard.heard(NOON.plusSeconds(59))).isSameAs(heard);
        assertThat(heard.accepted(NOON.plusSeconds(59))).isSameAs(heard);
        assertThat(heard.heard(NOON.plusSeconds(61))).isNotEqualTo(heard);
    }

    @Test
    void silence_is_told_once_a_day() {
        var silent = EventsHeard.nothing().accepted(NOON);

        assertThat(silent.isToBeTold(at(29))).isFalse();
        assertThat(silent.isToBeTold(at(30))).isTrue();
        assertThat(silent.told(at(30)).isToBeTold(at(60))).isFalse();
        assertThat(silent.told(at(30)).isToBeTold(at(30 + 24 * 60))).isTrue();
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
