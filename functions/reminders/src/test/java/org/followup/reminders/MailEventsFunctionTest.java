package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.followup.core.letters.LetterState;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What became of letters, fed with the JSON of the mail service by way of its topic. */
class MailEventsFunctionTest {

    private final DueToday today = new DueToday();

    @ParameterizedTest
    @CsvSource({
        "send, SENT,",
        "delivery, DELIVERED,",
        "delay, DELAYED, deliveryDelay-MailboxFull",
        "bounce, BOUNCED, bounce-Permanent",
        "complaint, COMPLAINED, complaint-abuse",
        "reject, BOUNCED, harmful",
    })
    void an_event_of_the_mail_service_is_entered_once(String name, LetterState state, String reason)
            throws IOException {
        today.remind();
        var event = Events.bySns(Events.read(name), Events.read(name));

        var answer = Events.answer(today.events, event);

        assertThat(today.letter().state()).isEqualTo(state);
        assertThat(today.letter().reason().orElse(null)).isEqualTo(reason);
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
        today.remind();
        var event = Events.read(name).replace("\"" + word + "\"", "\"" + other + "\"");
        var digest = today.mail.last().tags().get("address");

        Events.answer(today.events, Events.bySns(event, event));

        assertThat(today.forum.store.letters().address(digest).isPresent()).isEqualTo(stops);
        assertThat(today.forum.store.letters().stoppedAddresses()).hasSize(stops ? 1 : 0);
    }

    @Test
    void a_mail_that_was_found_harmful_is_a_task_and_stops_no_address() throws IOException {
        today.remind();

        Events.answer(today.events, Events.bySns(Events.read("reject"), Events.read("reject")));

        assertThat(today.forum.store.tasks().open(9))
                .extracting(Task::kind)
                .containsExactly(TaskKind.LETTER_FAILED);
        assertThat(today.forum.store.letters().stoppedAddresses()).isEmpty();
    }

    @Test
    void other_kinds_and_other_peoples_mails_are_ignored() throws IOException {
        today.remind();
        var foreign = Events.read("delivery").replace("\"receiver\"", "\"other\"");
        var unknown = Events.read("delivery").replace("due-day", "no-such-step");

        assertThat(Events.answer(today.events, Events.bySns(Events.read("open"), foreign, unknown)))
                .contains("\"ignored\":2", "\"unknownLetter\":1");

        assertThat(today.letter().state()).isEqualTo(LetterState.SENT);
    }

    /** It is no JSON; a deploy would otherwise begin with an alarm. */
    @Test
    void the_first_message_of_a_topic_is_ignored() throws IOException {
        var first = "Successfully validated SNS topic for Amazon SES event publishing.";

        assertThat(Events.answer(today.events, Events.bySns(first))).isEqualTo("{\"ignored\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "", "[]", "{}"})
    void a_message_that_is_no_event_fails_alone(String poison) {
        today.remind();
        var event = Events.bySns(poison, Events.read("delivery"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(today.events, event))
                .withMessage("1 failed");

        assertThat(today.letter().state()).isEqualTo(LetterState.DELIVERED);
    }

    /** As one is of a mail that nobody here sent: it has none of our tags. */
    @Test
    void an_event_without_a_mail_is_ignored() throws IOException {
        today.remind();
        var none = "{\"eventType\":\"Bounce\",\"mail\":7}";

        assertThat(Events.answer(today.events, Events.bySns(none, Events.read("delivery"))))
                .contains("\"ignored\":1");

        assertThat(today.letter().state()).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    void another_topic_is_not_believed() {
        today.remind();
        var event = Events.bySns(Events.read("bounce")).replace(Events.TOPIC, Events.TOPIC + "2");

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(today.events, event))
                .havingCause()
                .withMessage("not of our topic");

        assertThat(today.letter().state()).isEqualTo(LetterState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{\"Records\":[{\"Sns\":"})
    void what_is_no_json_at_all_fails_the_call(String event) {
        assertThatThrownBy(() -> Events.answer(today.events, event))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"Records\":{}}", "{\"schedule\":\"a\",\"time\":\"b\"}"})
    void what_has_no_records_is_refused(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(today.events, event));
    }
}
