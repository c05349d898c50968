package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.forums.Ladder;
import org.followup.core.history.Actor;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reminder, an escalation or a digest that came back was read by nobody: the corrected address
 * gets it, with what is still missing. The due day is Friday 15 May 2026.
 */
final class RemindersAnewTest {

    private static final Actor SAIDA = new Actor("saida");
    private static final PersonId SAIDA_ID = new PersonId("saida");
    private static final PersonId AIGUL = new PersonId("aigul");
    private static final String DUE_DAY = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    private static final String TOLD = "escalation-2025-2026-1-2026-05-15-14-after";

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(morning(15));
    private final RecordingMail mail = new RecordingMail();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    private final PlanDigest digests =
            new PlanDigest(
                    forum.store.journal(),
                    forum.store.people(),
                    forum.store.letters(),
                    ZoneOffset.UTC);
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());
    private final CorrectPerson corrections =
            new CorrectPerson(
                    forum.store.journal(),
                    forum.store.people(),
                    forum.store.letters(),
                    forum.store.tasks(),
                    clock);

    private final SendByHand byHand =
            new SendByHand(
                    forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock);

    @BeforeEach
    void two_commitments_are_missing() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
    }

    /** Steps may be over by then, or taken for a colleague: nobody else would remind of it. */
    @Test
    void the_corrected_address_gets_the_reminder_on_its_next_working_day() {
        remind();
        cameBack();
        clock.set(morning(16));

        correct("aigul", "aigul.new@example.org");
        send();
        assertThat(mail.accepted()).hasSize(1);
        clock.set(morning(18));
        send();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
        assertThat(forum.letter("aigul", DUE_DAY + "@2").state()).isEqualTo(LetterState.SENT);
    }

    /** What came back that morning was no letter of that day. */
    @Test
    void it_goes_on_the_same_day() {
        remind();
        cameBack();
        clock.move(Duration.ofHours(2));

        correct("aigul", "aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void what_has_come_by_then_is_reminded_of_no_more() {
        remind();
        cameBack();
        forum.report(SmallForum.KZ, "2026-1", clock.instant());
        forum.report(SmallForum.KZ, "2026-1", clock.instant());

        correct("aigul", "aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(1);
        assertThat(forum.letter("aigul", DUE_DAY + "@2").reason())
                .contains(Reasons.NOTHING_MISSING);
    }

    /** It had listed both; what it was written for has come, the other has not. */
    @Test
    void whatever_it_listed_and_is_missing_still_is_reminded_of() {
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KG, SmallForum.KZ);
        remind();
        assertThat(mail.accepted()).hasSize(1);
        var first = mail.last().tags().get("occasion").contains("-kz-");
        cameBack();
        var came = first ? SmallForum.KZ : SmallForum.KG;
        var left = first ? "Office kg" : "Office kz";
        forum.report(came, "2026-1", clock.instant());
        forum.report(came, "2026-1", clock.instant());

        correct("aigul", "aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(mail.last().text()).contains(left);
    }

    /** A full mailbox: the page had said that it goes out once more, and it was merged away. */
    @Test
    void let_go_by_hand_on_the_same_day_it_goes_out_once_more() {
        remind();
        events.record(MailEvents.about(mail.last(), LetterState.BOUNCED, clock.instant()));

        byHand.send(SAIDA_ID, AIGUL.receiver(), DUE_DAY);
        send();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(forum.letter("aigul", DUE_DAY + "@2").state()).isEqualTo(LetterState.SENT);
    }

    /** Who let the former go has not let this one go: it waits for hours, and for pauses. */
    @Test
    void what_had_been_let_go_by_hand_waits_for_a_working_day_when_it_is_sent_anew() {
        planner.plan(morning(15).minus(Duration.ofHours(6)));
        byHand.send(SAIDA_ID, AIGUL.receiver(), DUE_DAY);
        send();
        cameBack();
        clock.set(morning(16));

        correct("aigul", "aigul.new@example.org");
        send();

        assertThat(mail.accepted()).hasSize(1);
        assertThat(forum.letter("aigul", DUE_DAY + "@2").about()).doesNotContainKey(Letter.BY_HAND);
    }

    /** What is left of it is paused: it waits for the end of the pause, and is not dropped. */
    @Test
    void what_a_pause_holds_of_it_comes_after_the_pause() {
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KG, SmallForum.KZ);
        remind();
        cameBack();
        var kz = mail.last().tags().get("occasion").contains("-kz-");
        var came = kz ? SmallForum.KZ : SmallForum.KG;
        forum.report(came, "2026-1", clock.instant());
        forum.report(came, "2026-1", clock.instant());
        pause(kz ? "kg" : "kz", 20);

        correct("aigul", "aigul.new@example.org");
        send();
        assertThat(mail.accepted()).hasSize(1);
        for (var day = 18; day < 22; day++) {
            clock.set(morning(day));
            send();
        }

        assertThat(mail.accepted()).hasSize(2);
        assertThat(mail.last().to().value()).isEqualTo("aigul.new@example.org");
    }

    /** One a day, whichever of the two goes first. */
    @Test
    void the_step_after_it_and_what_is_sent_in_its_place_are_one_letter() {
        remind();
        cameBack();
        clock.set(morning(22));
        planner.plan(clock.instant());

        correct("aigul", "aigul.new@example.org");
        planner.plan(clock.instant());
        send();
        clock.set(morning(25));
        send();

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org", "aigul.new@example.org");
    }

    /** Another letter came back from there before the reminder's day. */
    @Test
    void a_corrected_address_that_is_none_either_is_corrected_again() {
        remind();
        cameBack();
        clock.set(morning(16));
        correct("aigul", "aigul.nwe@example.org");
        invite();
        send();
        cameBack();
        clock.set(morning(18));
        send();
        assertThat(forum.letter("aigul", DUE_DAY + "@2").metStoppedAddress()).isTrue();

        correct("aigul", "aigul.new@example.org");
        send();

        assertThat(mail.accepted())
                .filteredOn(message -> message.to().value().equals("aigul.new@example.org"))
                .extracting(message -> message.tags().get("occasion"))
                .containsExactlyInAnyOrder("invitation@2", DUE_DAY + "@2");
    }

    @Test
    void the_secretariat_hears_of_silent_offices_at_the_corrected_address() {
        forum.put(forum.forum().with(Ladder.DEFAULT));
        forum.person("saida", Set.of(Grant.secretariat()));
        forum.person("aigul", Set.of());
        clock.set(at(LocalDate.of(2026, 5, 29), 12));
        planner.plan(clock.instant());
        send();
        assertThat(mail.accepted()).hasSize(1);
        cameBack();

        correct("saida", "saida.new@example.org");
        planner.plan(clock.instant());
        send();

        assertThat(mail.last().to().value()).isEqualTo("saida.new@example.org");
        assertThat(forum.letter("saida", TOLD + "@2").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_digest_goes_to_the_corrected_address_within_its_week() {
        forum.person("saida", Set.of(Grant.secretariat()));
        clock.set(at(LocalDate.of(2026, 5, 11), 12));
        digests.plan(clock.instant());
        send();
        cameBack();
        clock.set(at(LocalDate.of(2026, 5, 13), 12));
        correct("saida", "saida.new@example.org");
        send();
        assertThat(mail.accepted()).hasSize(2);
        cameBack();
        clock.set(at(LocalDate.of(2026, 5, 18), 12));

        correct("saida", "saida.newer@example.org");
        digests.plan(clock.instant());
        send();

        assertThat(mail.accepted())
                .extracting(message -> message.tags().get("occasion"))
                .containsExactly("digest-2026-05-11", "digest-2026-05-11@2", "digest-2026-05-18");
    }

    private void remind() {
        planner.plan(clock.instant());
        send();
    }

    private void send() {
        sender.run(Lane.ALL, 100, Instant.MAX);
    }

    private void invite() {
        var now = clock.instant();
        forum.put(
                Letter.pending(
                        new PersonId("aigul").receiver(),
                        LetterKind.INVITATION,
                        "invitation",
                        Map.of(),
                        now,
                        now));
    }

    private void pause(String office, int until) {
        var pause =
                new PauseReminders(
                                forum.store.journal(),
                                forum.store.letters(),
                                clock,
                                new SecureRandom())
                        .pause(
                                SAIDA,
                                new TreeMap<>(Map.of("office", office)),
                                "Holidays",
                                morning(until));
        assertThat(pause.until()).isEqualTo(morning(until));
    }

    private void cameBack() {
        events.record(MailEvents.hard(mail.last(), LetterState.BOUNCED, clock.instant()));
    }

    private void correct(String id, String address) {
        var now = forum.store.people().find(new PersonId(id)).orElseThrow();
        corrections.correct(SAIDA, now.id(), now.name(), new EmailAddress(address), now.language());
    }

    private static Instant morning(int day) {
        var date = LocalDate.of(2026, 5, day);
        return date.atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
