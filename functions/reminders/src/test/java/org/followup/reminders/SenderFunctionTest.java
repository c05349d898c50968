package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender, fed with the JSON of the stream. */
class SenderFunctionTest {

    private final DueToday today = new DueToday();

    @Test
    void an_urgent_letter_goes_out_as_soon_as_the_stream_tells_however_often() throws IOException {
        today.owe("invitation-1", LetterKind.INVITATION);
        today.owe("invitation-2", LetterKind.INVITATION);

        for (var again = 0; again < 3; again++) {
            assertThat(Events.answer(today.sender, Events.read("stream")))
                    .isEqualTo("{\"batchItemFailures\":[]}");
        }

        assertThat(today.mail.accepted()).hasSize(1);
        assertThat(today.forum.letter("aigul", "invitation-1").state()).isEqualTo(LetterState.SENT);
        assertThat(today.forum.letter("aigul", "invitation-2").state())
                .isEqualTo(LetterState.PENDING);
    }

    @Test
    void an_urgent_letter_that_is_refused_waits_for_the_drain_and_holds_up_no_stream()
            throws IOException {
        today.owe("invitation-1", LetterKind.INVITATION);
        var tooFast = new RefusedForNow(RefusedForNow.THROTTLED);
        today.mail.refuse(tooFast, tooFast);

        assertThat(Events.answer(today.sender, Events.read("stream")))
                .isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(today.forum.letter("aigul", "invitation-1").state())
                .isEqualTo(LetterState.PENDING);
    }

    @Test
    void a_record_that_nobody_can_read_is_given_back_by_the_lowest_number_and_others_go_on()
            throws IOException {
        today.owe("invitation-1", LetterKind.INVITATION);
        var good = Events.read("stream");
        var bad = "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"%d\"}}";
        var first = good.replaceFirst("\\[", "[" + bad.formatted(7) + "," + bad.formatted(8) + ",");

        assertThat(Events.answer(today.sender, first))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");

        assertThat(today.mail.accepted()).hasSize(1);
    }

    @Test
    void a_record_without_even_a_number_fails_the_batch() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Events.answer(
                                        today.sender,
                                        "{\"Records\":[{\"eventName\":\"INSERT\"}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not JSON", "{\"Records\":[{\"Sns\":"})
    void what_is_no_json_at_all_fails_the_call(String event) {
        assertThatThrownBy(() -> Events.answer(today.sender, event))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"Records\":{}}", "{\"schedule\":\"a\",\"time\":\"b\"}"})
    void what_has_no_records_is_refused(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(today.sender, event));
    }
}
