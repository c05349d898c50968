package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Secret;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterChoice;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters that tell one person of one thing. */
class NoticeLettersTest {

    private static final RoundId ROUND = new RoundId("2026-1");
    private static final Instant NOON = Instant.parse("2026-05-12T07:00:00Z");
    private static final Set<LetterKind> OF_OTHER_CLASSES =
            EnumSet.of(
                    LetterKind.SIGN_IN,
                    LetterKind.INVITATION,
                    LetterKind.RECEIPT,
                    LetterKind.REMINDER,
                    LetterKind.ESCALATION,
                    LetterKind.COMMITMENTS_ENDED,
                    LetterKind.CONSENT_ASKED,
                    LetterKind.ENTERED_ON_BEHALF);

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(NOON);
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);

    @BeforeEach
    void one_promise() {
        forum.commitments(SmallForum.KZ, 1);
        var row = forum.rows(SmallForum.KZ).getFirst();
        forum.put(Promises.handedOver(row, ROUND, NOON, "h-1"));
        forum.commitments(SmallForum.KZ, 1);
        forum.put(
                Promises.sentBack(
                        forum.rows(SmallForum.KZ).get(1), ROUND, NOON, LocalDate.of(2026, 5, 29)));
        forum.person("aigul", Set.of(Grant.secretariat(), focalPoint()));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void each_kind_goes_out_with_what_it_is_about_and_says_how_to_do_without_it_where_one_may(
            LetterKind kind) {
        if (OF_OTHER_CLASSES.contains(kind)) {
            return;
        }
        owe(kind);

        assertThat(send(kind)).isEqualTo(LetterState.SENT);
        assertThat(mail.last().text()).contains("Name of aigul");
        assertThat(mail.last().headers().containsKey("List-Unsubscribe"))
                .isEqualTo(kind.choice().isPresent());
        assertThat(mail.last().headers().containsKey("List-Unsubscribe-Post"))
                .isEqualTo(kind.choice().isPresent());
    }

    @Test
    void the_way_out_is_a_link_of_that_person_and_kind_of_which_only_the_digest_is_kept() {
        owe(LetterKind.ROUND_OPENED);
        send(LetterKind.ROUND_OPENED);

        var header = mail.last().headers().get("List-Unsubscribe");
        assertThat(header)
                .startsWith("<https://example.org/v1/without/")
                .endsWith(">, <mailto:secretariat@example.org?subject=unsubscribe>");
        var secret =
                new Secret(
                        header.substring(
                                "<https://example.org/v1/without/".length(), header.indexOf('>')));
        var link = forum.store.keys().link(secret.digest()).orElseThrow();
        assertThat(link.purpose()).isEqualTo(Link.Purpose.UNSUBSCRIBE);
        assertThat(link.item()).contains("ROUNDS");
        assertThat(link.person().value()).isEqualTo("aigul");
    }

    @Test
    void what_somebody_has_switched_off_is_dropped_and_says_why() {
        forum.put(
                forum.person("aigul", Set.of(focalPoint())).gettingNo(Set.of(LetterChoice.ROUNDS)));
        owe(LetterKind.ROUND_OPENED);
        owe(LetterKind.SENT_BACK);

        assertThat(send(LetterKind.ROUND_OPENED)).isEqualTo(LetterState.DROPPED);
        assertThat(letter(LetterKind.ROUND_OPENED).reason()).contains("switched-off");
        assertThat(send(LetterKind.SENT_BACK)).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_hand_over_goes_out_by_night_and_its_link_is_good_for_it_alone() {
        clock.set(Instant.parse("2026-05-16T22:00:00Z"));
        owe(LetterKind.HANDED_OVER);
        owe(LetterKind.SENT_BACK);

        assertThat(send(LetterKind.HANDED_OVER)).isEqualTo(LetterState.SENT);
        assertThat(send(LetterKind.SENT_BACK)).isEqualTo(LetterState.PENDING);
        var address = mail.last().text().replaceAll("(?s).*link=\\S*/in/([^,]+),.*", "$1");
        var link = forum.store.keys().link(new Secret(address).digest()).orElseThrow();
        assertThat(link.purpose()).isEqualTo(Link.Purpose.CONFIRM);
        assertThat(link.item()).contains("h-1");
        assertThat(link.leadsTo()).isEqualTo("confirm/KZ-2025-VIO-01/2026-1?handover=h-1");
    }

    /** Over a weekend, say, or where the mail service refused it for hours. */
    @ParameterizedTest
    @EnumSource(names = {"HANDED_OVER", "SENT_BACK", "ROUND_OPENED"})
    void what_was_answered_before_it_went_out_is_dropped(LetterKind kind) {
        owe(kind);
        var rows = forum.rows(SmallForum.KZ);
        forum.store
                .journal()
                .commit(
                        Transaction.without()
                                .delete(Promises.handedOver(rows.getFirst(), ROUND, NOON, "h-1")));
        rows.forEach(row -> forum.put(Promises.reported(row, ROUND, NOON)));

        assertThat(send(kind)).isEqualTo(LetterState.DROPPED);
        assertThat(letter(kind).reason()).contains("nothing-missing");
    }

    /** It is the thirteenth in Almaty by then; who has no office is told by UTC. */
    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "NOTE_WRITTEN", "CONTRIBUTION_ANSWERED", "EXPORT_READY"})
    void the_day_of_what_is_told_is_that_of_the_cause_where_the_receiver_works(LetterKind kind) {
        clock.set(Instant.parse("2026-05-12T20:00:00Z"));
        owe(kind);
        clock.set(Instant.parse("2026-05-14T07:00:00Z"));

        assertThat(send(kind)).isEqualTo(LetterState.SENT);

        assertThat(mail.last().text()).contains("on=2026-05-13");
    }

    @Test
    void a_report_is_ready_for_the_secretariat_on_the_day_of_utc() {
        forum.person("aigul", Set.of(Grant.secretariat()));
        clock.set(Instant.parse("2026-05-12T20:00:00Z"));
        owe(LetterKind.EXPORT_READY);
        clock.set(Instant.parse("2026-05-14T10:00:00Z"));

        assertThat(send(LetterKind.EXPORT_READY)).isEqualTo(LetterState.SENT);

        assertThat(mail.last().text()).contains("on=2026-05-12");
    }

    @Test
    void what_is_gone_and_who_has_left_gets_no_letter() {
        owe(LetterKind.ACCEPTED, "aigul", Map.of("commitment", "KZ-2025-VIO-99"));
        owe(LetterKind.ACCEPTED, "nobody", Map.of());

        assertThat(send(LetterKind.ACCEPTED)).isEqualTo(LetterState.DROPPED);
        sender.send(forum.letter("nobody", "ACCEPTED"));
        assertThat(forum.letter("nobody", "ACCEPTED").reason()).contains("receiver-left");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT_BACK", "DEADLINE_CHANGED", "NOTE_WRITTEN", "HANDED_OVER"})
    void who_has_given_the_role_away_hears_no_more_of_the_office(LetterKind kind) {
        owe(kind);
        var before = forum.store.people().find(new PersonId("aigul")).orElseThrow();
        forum.put(
                new Person(
                        before.id(),
                        before.name(),
                        before.address(),
                        before.language(),
                        Set.of(Grant.secretariat()),
                        Map.of(),
                        before.without(),
                        before.calendar(),
                        0,
                        before.revision() + 1));

        assertThat(send(kind)).isEqualTo(LetterState.DROPPED);
        assertThat(letter(kind).reason()).contains("receiver-left");
    }

    /** By the calendar of nowhere it went out on a holiday of that office. */
    @Test
    void who_has_no_role_yet_is_told_of_it_on_a_working_day_of_the_office() {
        var holiday = LocalDate.of(2026, 5, 12);
        var resting =
                LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        (country, day) -> country.equals("KZ") && day.equals(holiday),
                        mail,
                        clock);
        forum.person("dana", Set.of());
        owe(LetterKind.ROLE_HANDED_OVER, "dana", Map.of());

        resting.send(forum.letter("dana", "ROLE_HANDED_OVER"));

        var letter = forum.letter("dana", "ROLE_HANDED_OVER");
        assertThat(letter.state()).isEqualTo(LetterState.PENDING);
        assertThat(letter.notBefore())
                .isEqualTo(holiday.plusDays(1).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant());
    }

    @Test
    void the_digest_is_owed_once_a_week_from_monday_on_and_a_missed_monday_is_made_up_for() {
        var digests =
                new PlanDigest(
                        forum.store.journal(),
                        forum.store.people(),
                        forum.store.letters(),
                        ZoneId.of("Asia/Almaty"));
        forum.focalPoint("nurlan", SmallForum.KZ);
        var sunday = LocalDate.of(2026, 5, 10).atTime(18, 59).atZone(ZoneId.of("UTC")).toInstant();

        assertThat(digests.plan(sunday)).isEqualTo(1);
        assertThat(digests.plan(sunday.plus(Duration.ofMinutes(1)))).isEqualTo(1);
        assertThat(digests.plan(NOON)).isZero();
        assertThat(digests.plan(NOON.plus(Duration.ofDays(9)))).isEqualTo(1);
        assertThat(forum.letters())
                .extracting(Letter::occasion)
                .containsExactly("digest-2026-05-04", "digest-2026-05-11", "digest-2026-05-18");
    }

    @Test
    void a_digest_that_waited_into_the_next_week_is_left_to_that_of_the_next() {
        owe(LetterKind.DIGEST);

        clock.set(LocalDate.of(2026, 5, 18).atTime(9, 0).toInstant(ZoneOffset.UTC));

        assertThat(send(LetterKind.DIGEST)).isEqualTo(LetterState.DROPPED);
        assertThat(letter(LetterKind.DIGEST).reason()).contains("merged");
    }

    private static Grant focalPoint() {
        return Grant.at(SmallForum.KZ, Role.FOCAL_POINT);
    }

    private void owe(LetterKind kind) {
        var number = kind == LetterKind.SENT_BACK ? "02" : "01";
        owe(kind, "aigul", Map.of("commitment", "KZ-2025-VIO-" + number));
    }

    private void owe(LetterKind kind, String person, Map<String, String> more) {
        var about = new HashMap<>(more);
        about.putAll(
                Map.of(
                        "forum",
                        "2025",
                        "office",
                        "kz",
                        "round",
                        "2026-1",
                        "version",
                        "1",
                        "handover",
                        "h-1",
                        "reworkBy",
                        "2026-05-29",
                        "change",
                        "extended",
                        "role",
                        "FOCAL_POINT",
                        "report",
                        "r-1",
                        "week",
                        "2026-05-11"));
        about.put("contribution", "kz-14");
        about.put("by", "kz");
        var receiver = new PersonId(person).receiver();
        var now = clock.instant();
        forum.put(Letter.pending(receiver, kind, kind.name(), about, now, now));
    }

    private LetterState send(LetterKind kind) {
        sender.send(letter(kind));
        return letter(kind).state();
    }

    private Letter letter(LetterKind kind) {
        return forum.letter("aigul", kind.name());
    }
}
