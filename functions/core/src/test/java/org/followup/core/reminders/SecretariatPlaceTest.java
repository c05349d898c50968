package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Members of the secretariat work where it says that it does; in Uzbekistan 11 and 27 to 29 May
 * 2026 are holidays, and nine o'clock is four by UTC.
 */
class SecretariatPlaceTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");
    private static final String ESCALATION = "escalation-2025-2026-1-2026-05-15-14-after";
    private static final String DIGEST = "digest-2026-05-11";

    /** Friday 29 May, when that day has begun everywhere. */
    private static final Instant SILENT = Instant.parse("2026-05-29T12:00:00Z");

    private static final Instant MONDAY = Instant.parse("2026-05-11T00:00:00Z");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(MONDAY);
    private final WorkingCalendars calendars =
            new WorkingCalendars(forum.store.calendars(), PublicHolidays.load());
    private final SetCalendar setCalendar =
            new SetCalendar(forum.store.journal(), calendars, clock);
    private final CivilHours hours = new CivilHours(calendars);

    @BeforeEach
    void silent_offices() {
        forum.put(forum.forum().with(Ladder.DEFAULT));
        forum.commitments(SmallForum.KZ, 2);
        forum.person("saida", Set.of(Grant.secretariat()));
    }

    @Test
    void an_escalation_waits_for_nine_of_a_working_day_there() {
        setCalendar.setSecretariat(CLERK, "UZ", TASHKENT);
        LettersOut.planner(forum.store, calendars).plan(SILENT);

        assertThat(forum.letter("saida", ESCALATION).notBefore())
                .isEqualTo(Instant.parse("2026-06-01T04:00:00Z"));
        assertThat(send(ESCALATION, "2026-06-01T03:59:00Z").state()).isEqualTo(LetterState.PENDING);
        assertThat(send(ESCALATION, "2026-06-01T04:00:00Z").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void nobody_waits_for_a_place_that_nobody_set() {
        LettersOut.planner(forum.store, calendars).plan(SILENT);

        assertThat(send(ESCALATION, "2026-05-29T12:00:00Z").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_digest_waits_for_it_too_and_is_foreseen_then() {
        setCalendar.setSecretariat(CLERK, "UZ", TASHKENT);

        assertThat(foreseen()).containsExactly(Instant.parse("2026-05-12T04:00:00Z"));

        new PlanDigest(forum.store.journal(), forum.store.people(), forum.store.letters(), UTC)
                .plan(MONDAY);
        assertThat(send(DIGEST, "2026-05-11T10:00:00Z"))
                .extracting(Letter::state, Letter::notBefore)
                .containsExactly(LetterState.PENDING, Instant.parse("2026-05-12T04:00:00Z"));
        assertThat(send(DIGEST, "2026-05-12T04:00:00Z").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void its_evening_is_that_of_the_place_and_another_place_counts_at_once() {
        setCalendar.setSecretariat(CLERK, "", TASHKENT);
        new PlanDigest(forum.store.journal(), forum.store.people(), forum.store.letters(), UTC)
                .plan(MONDAY);

        assertThat(send(DIGEST, "2026-05-11T13:00:00Z").notBefore())
                .isEqualTo(Instant.parse("2026-05-12T04:00:00Z"));
        setCalendar.setSecretariat(CLERK, "", ZoneId.of("Asia/Tokyo"));

        assertThat(send(DIGEST, "2026-05-12T09:00:00Z").notBefore())
                .isEqualTo(Instant.parse("2026-05-13T00:00:00Z"));
    }

    /** Who has an office works there, also as a member; who is none has no place. */
    @Test
    void it_is_the_place_of_members_who_have_no_office() {
        setCalendar.setSecretariat(CLERK, "UZ", TASHKENT);
        var offices =
                new MissingUpdates(
                                forum.store.forums(),
                                forum.store.offices(),
                                forum.store.progress(),
                                forum.store.people())
                        .offices();
        var member = forum.person("saida", Set.of(Grant.secretariat()));
        var both =
                forum.person(
                        "bermet",
                        Set.of(Grant.secretariat(), Grant.at(SmallForum.KG, Role.FOCAL_POINT)));
        var nobody = forum.person("daniyar", Set.of());

        assertThat(hours.home(member, offices)).isEqualTo(new Home("UZ", TASHKENT));
        assertThat(hours.home(both, offices)).isEqualTo(new Home("KG", SmallForum.BISHKEK));
        assertThat(hours.home(nobody, offices)).isEqualTo(Home.NOWHERE);
    }

    @Test
    void it_stands_in_the_history_of_the_service_and_is_read_from_it() {
        setCalendar.setSecretariat(CLERK, "UZ", TASHKENT);
        setCalendar.setSecretariat(CLERK, "UZ", TASHKENT);
        setCalendar.setSecretariat(CLERK, "", ZoneId.of("UTC"));

        assertThat(forum.store.journal().changes(HistoryId.SERVICE, 0, 100))
                .extracting(change -> CalendarEvent.from(Change.read(change.body(), change.hash())))
                .containsExactly(
                        new CalendarEvent.SecretariatPlaced(
                                new SecretariatPlace("UZ", TASHKENT, 1)),
                        new CalendarEvent.SecretariatPlaced(new SecretariatPlace("", UTC, 2)));
        assertThat(calendars.secretariat()).isEqualTo(new SecretariatPlace("", UTC, 2));
    }

    private Letter send(String occasion, String at) {
        clock.set(Instant.parse(at));
        LettersOut.sender(forum.store.journal(), forum.store, calendars, new RecordingMail(), clock)
                .send(forum.letter("saida", occasion));
        return forum.letter("saida", occasion);
    }

    private List<Instant> foreseen() {
        var store = forum.store;
        return new ForeseeNotices(
                        store.letters(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.steps(),
                        calendars,
                        UTC)
                .between(MONDAY, MONDAY.plusSeconds(5 * 86_400)).stream()
                        .map(ForeseenNotice::at)
                        .toList();
    }
}
