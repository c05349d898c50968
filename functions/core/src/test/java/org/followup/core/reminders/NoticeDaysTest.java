package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Link;
import org.followup.core.access.Secret;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On which day a notice goes out, and which day it names. */
class NoticeDaysTest {

    private final OwedNotices notices = new OwedNotices();

    @Test
    void a_hand_over_goes_out_by_night_and_its_link_is_good_for_it_alone() {
        notices.clock.set(Instant.parse("2026-05-16T22:00:00Z"));
        notices.owe(LetterKind.HANDED_OVER);
        notices.owe(LetterKind.SENT_BACK);

        assertThat(notices.send(LetterKind.HANDED_OVER)).isEqualTo(LetterState.SENT);
        assertThat(notices.send(LetterKind.SENT_BACK)).isEqualTo(LetterState.PENDING);
        var address = notices.mail.last().text().replaceAll("(?s).*link=\\S*/in/([^,]+),.*", "$1");
        var link = notices.forum.store.keys().link(new Secret(address).digest()).orElseThrow();
        assertThat(link.purpose()).isEqualTo(Link.Purpose.CONFIRM);
        assertThat(link.item()).contains("h-1");
        assertThat(link.leadsTo()).isEqualTo("confirm/KZ-2025-VIO-01/2026-1?handover=h-1");
    }

    /** It is the thirteenth in Almaty by then; who has no office is told by UTC. */
    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "NOTE_WRITTEN", "CONTRIBUTION_ANSWERED", "EXPORT_READY"})
    void the_day_of_what_is_told_is_that_of_the_cause_where_the_receiver_works(LetterKind kind) {
        notices.clock.set(Instant.parse("2026-05-12T20:00:00Z"));
        notices.owe(kind);
        notices.clock.set(Instant.parse("2026-05-14T07:00:00Z"));

        assertThat(notices.send(kind)).isEqualTo(LetterState.SENT);

        assertThat(notices.mail.last().text()).contains("on=2026-05-13");
    }

    @Test
    void a_report_is_ready_for_the_secretariat_on_the_day_of_utc() {
        notices.forum.person("aigul", Set.of(Grant.secretariat()));
        notices.clock.set(Instant.parse("2026-05-12T20:00:00Z"));
        notices.owe(LetterKind.EXPORT_READY);
        notices.clock.set(Instant.parse("2026-05-14T10:00:00Z"));

        assertThat(notices.send(LetterKind.EXPORT_READY)).isEqualTo(LetterState.SENT);

        assertThat(notices.mail.last().text()).contains("on=2026-05-12");
    }

    /** By the calendar of nowhere it went out on a holiday of that office. */
    @Test
    void who_has_no_role_yet_is_told_of_it_on_a_working_day_of_the_office() {
        var holiday = LocalDate.of(2026, 5, 12);
        var resting =
                LettersOut.sender(
                        notices.forum.store.journal(),
                        notices.forum.store,
                        (country, day) -> country.equals("KZ") && day.equals(holiday),
                        notices.mail,
                        notices.clock);
        notices.forum.person("dana", Set.of());
        notices.owe(LetterKind.ROLE_HANDED_OVER, "dana", Map.of());

        resting.send(notices.forum.letter("dana", "ROLE_HANDED_OVER"));

        var letter = notices.forum.letter("dana", "ROLE_HANDED_OVER");
        assertThat(letter.state()).isEqualTo(LetterState.PENDING);
        assertThat(letter.notBefore())
                .isEqualTo(holiday.plusDays(1).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant());
    }
}
