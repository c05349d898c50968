package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.Message;
import org.followup.core.letters.Receiver;
import org.followup.core.letters.RecordingMail;
import org.followup.core.reminders.DrainLetters;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.followup.core.reminders.TellOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The four functions, fed with the JSON of the services that call them. */
class FunctionsTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final String OCCASION = "reminder-2025-kz-2026-1-2026-05-15-due-day";

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock =
            new SimulatedClock(DUE_ON.atTime(9, 0).atZone(SmallForum.ALMATY).toInstant());
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sending =
            SmallForum.sender(
                    forum.store.journal(),
                    forum.store,
                    QuietDays.WEEKENDS,
                    Samples.writer(clock),
                    mail,
                    clock);
    private final Reminding reminding =
            new Reminding(
                    forum.store.letters(),
                    SmallForum.planner(forum.store, QuietDays.WEEKENDS),
                    new TellOffices(
                            forum.store.journal(),
                            forum.store.forums(),
                            forum.store.offices(),
                            forum.store.progress(),
                            forum.store.commitments(),
                            forum.store.carryOvers(),
                            forum.store.people(),
                            forum.store.steps()),
                    new PlanDigest(
                            forum.store.journal(),
                            forum.store.people(),
                            forum.store.letters(),
                            ZoneOffset.UTC),
                    sending,
                    new DrainLetters(forum.store.journal(), forum.store.letters(), sending, clock),
                    new RecordMailEvent(
                            forum.store.journal(), forum.store.letters(), forum.store.tasks()));
    private final PlannerFunction planner =
            new PlannerFunction(
                    reminding.planner(), reminding.telling(), reminding.digests(), clock);
    private final DrainFunction drain = new DrainFunction(reminding.drain(), clock);
    private final SenderFunction sender = new SenderFunction(reminding);
    private final MailEventsFunction events =
            new MailEventsFunction(reminding.events(), Events.TOPIC);

    @BeforeEach
    void two_updates_are_due_today() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
    }

    @Test
    void the_clock_decides_what_is_planned_not_the_events_moment() throws IOException {
        assertThat(Events.answer(planner, Events.read("schedule")))
                .isEqualTo(
                        "{\"digests\":0,\"folded\":2,\"letters\":1,\"steps\":1,\"withoutReceiver\":0}");
        assertThat(Events.answer(planner, Events.read("schedule"))).contains("\"letters\":0");
    }

    @Test
    void a_round_that_opens_is_told_to_each_office_once_and_foreseen() throws IOException {
        var round = forum.forum().rounds().getFirst();
        var opens = round.opensAt(SmallForum.ALMATY);
        assertThat(reminding.nextPlan(opens.minusSeconds(60))).hasValue(opens);
        var opening =
                new PlannerFunction(
                        reminding.planner(),
                        reminding.telling(),
                        reminding.digests(),
                        new SimulatedClock(opens.plusSeconds(60)));

        Events.answer(opening, Events.read("schedule"));
        Events.answer(opening, Events.read("schedule"));

        assertThat(forum.letters())
                .filteredOn(letter -> letter.kind() == LetterKind.ROUND_OPENED)
                .extracting(letter -> letter.receiver().key())
                .containsExactly("person-aigul");
    }

    @Test
    void the_drain_sends_what_is_due_and_counts_it() throws IOException {
        reminding.planner().plan(clock.instant());

        assertThat(Events.answer(drain, Events.read("schedule")))
                .contains("\"SENT\":1", "\"FAILED\":0");

        assertThat(mail.accepted())
                .extracting(Message::subject)
                .containsExactly("2 updates due today: Friday 15 May 2026, 18:00 Astana");
    }

    @Test
    void a_failure_is_answered_for_the_alarm_after_all_others_went_out() {
        reminding.planner().plan(clock.instant());
        owe("poison", LetterKind.REMINDER);

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(drain, Events.read("schedule")))
                .withMessage("1 failed");

        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void an_urgent_letter_goes_out_as_soon_as_the_stream_tells_however_often() throws IOException {
        owe("invitation-1", LetterKind.INVITATION);
        owe("invitation-2", LetterKind.INVITATION);

        for (var again = 0; again < 3; again++) {
            assertThat(Events.answer(sender, Events.read("stream")))
                    .isEqualTo("{\"batchItemFailures\":[]}");
        }

        assertThat(mail.accepted()).hasSize(1);
        assertThat(forum.letter("aigul", "invitation-1").state()).isEqualTo(LetterState.SENT);
        assertThat(forum.letter("aigul", "invitation-2").state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void an_urgent_letter_that_is_refused_waits_for_the_drain_and_holds_up_no_stream()
            throws IOException {
        owe("invitation-1", LetterKind.INVITATION);
        var tooFast = new RefusedForNow(RefusedForNow.THROTTLED);
        mail.refuse(tooFast, tooFast);

        assertThat(Events.answer(sender, Events.read("stream")))
                .isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(forum.letter("aigul", "invitation-1").state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void a_record_that_nobody_can_read_is_given_back_by_the_lowest_number_and_others_go_on()
            throws IOException {
        owe("invitation-1", LetterKind.INVITATION);
        var good = Events.read("stream");
        var bad = "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"%d\"}}";
        var first = good.replaceFirst("\\[", "[" + bad.formatted(7) + "," + bad.formatted(8) + ",");

        assertThat(Events.answer(sender, first))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");

        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_record_without_even_a_number_fails_the_batch() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Events.answer(sender, "{\"Records\":[{\"eventName\":\"INSERT\"}]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "send, SENT,",
        "delivery, DELIVERED,",
        "delay, DELAYED, deliveryDelay-MailboxFull",
        "bounce, BOUNCED, bounce-Permanent",
        "complaint, COMPLAINED, complaint-abuse",
        "reject, BOUNCED, rejected",
    })
    void an_event_of_the_mail_service_is_entered_once(String name, LetterState state, String reason)
            throws IOException {
        remind();
        var event = Events.bySns(Events.read(name), Events.read(name));

        var answer = Events.answer(events, event);

        assertThat(letter().state()).isEqualTo(state);
        assertThat(letter().reason().orElse(null)).isEqualTo(reason);
        assertThat(answer)
                .contains(state == LetterState.SENT ? "\"nothingNew\":2" : "\"recorded\":1");
    }

    @ParameterizedTest
    @CsvSource({
        "bounce, Permanent, Permanent, true",
        "bounce, Permanent, Transient, false",
        "bounce, Permanent, Undetermined, false",
        "complaint, abuse, abuse, true",
        "complaint, abuse, not-spam, false",
    })
    void a_hard_bounce_and_a_complaint_stop_the_address(
            String name, String word, String other, boolean stops) throws IOException {
        remind();
        var event = Events.read(name).replace("\"" + word + "\"", "\"" + other + "\"");
        var digest = mail.last().tags().get("address");

        Events.answer(events, Events.bySns(event, event));

        assertThat(forum.store.letters().address(digest).isPresent()).isEqualTo(stops);
        assertThat(forum.store.letters().stoppedAddresses()).hasSize(stops ? 1 : 0);
    }

    /** The ledger may have been restored to a moment before it was written. */
    @ParameterizedTest
    @CsvSource({
        "bounce, address",
        "bounce, none",
        "complaint, address",
        "complaint, none",
    })
    void a_hard_event_of_an_unknown_letter_stops_its_address_by_tag_or_by_name(
            String name, String tag) throws IOException {
        remind();
        var digest = mail.last().tags().get("address");
        var event =
                Events.read(name)
                        .replace("due-day", "no-such-step")
                        .replace("\"address\"", "\"" + tag + "\"");

        assertThat(Events.answer(events, Events.bySns(event, event)))
                .contains("\"onlyStopped\":1", "\"unknownLetter\":1");

        assertThat(forum.store.letters().stoppedAddresses())
                .extracting(AddressState::digest)
                .containsExactly(digest);
        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void other_kinds_and_other_peoples_mails_are_ignored() throws IOException {
        remind();
        var foreign = Events.read("delivery").replace("\"receiver\"", "\"other\"");
        var unknown = Events.read("delivery").replace("due-day", "no-such-step");

        assertThat(Events.answer(events, Events.bySns(Events.read("open"), foreign, unknown)))
                .contains("\"ignored\":2", "\"unknownLetter\":1");

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    /** It is no JSON; a deploy would otherwise begin with an alarm. */
    @Test
    void the_first_message_of_a_topic_is_ignored() throws IOException {
        var first = "Successfully validated SNS topic for Amazon SES event publishing.";

        assertThat(Events.answer(events, Events.bySns(first))).isEqualTo("{\"ignored\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "", "[]", "{}", "{\"eventType\":\"Bounce\",\"mail\":7}"})
    void a_message_that_is_no_event_fails_alone(String poison) {
        remind();
        var event = Events.bySns(poison, Events.read("delivery"));

        try {
            Events.answer(events, event);
        } catch (IllegalStateException | IOException failed) {
            assertThat(failed).hasMessage("1 failed");
        }

        assertThat(letter().state()).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    void another_topic_is_not_believed() {
        remind();
        var event = Events.bySns(Events.read("bounce")).replace(Events.TOPIC, Events.TOPIC + "2");

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(events, event))
                .havingCause()
                .withMessage("not of our topic");

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void while_another_drains_this_one_does_nothing() throws IOException {
        reminding.planner().plan(clock.instant());
        forum.put(new DrainTurn("another", clock.instant().plusSeconds(60), 1));

        assertThat(Events.answer(drain, Events.read("schedule"))).isEqualTo("{\"notOurTurn\":1}");

        assertThat(mail.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{\"Records\":[{\"Sns\":"})
    void what_is_no_json_at_all_fails_the_call(String event) {
        assertThatThrownBy(() -> Events.answer(events, event)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Events.answer(sender, event)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"Records\":[]}",
                "{\"schedule\":\"a\"}",
                "{\"httpMethod\":\"GET\"}",
            })
    void what_is_no_event_of_a_schedule_plans_and_sends_nothing(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(planner, event));
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(drain, event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"Records\":{}}", "{\"schedule\":\"a\",\"time\":\"b\"}"})
    void what_has_no_records_is_refused(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(events, event));
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(sender, event));
    }

    private void remind() {
        reminding.planner().plan(clock.instant());
        reminding.sender().run(Lane.ALL, 10, Instant.MAX);
    }

    private Letter letter() {
        return forum.letter("aigul", OCCASION);
    }

    private void owe(String occasion, LetterKind kind) {
        var aigul = Receiver.person("aigul");
        forum.put(
                Letter.pending(aigul, kind, occasion, Map.of(), clock.instant(), clock.instant()));
    }
}
