package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.UpdateFields.focalPoint;
import static org.followup.acceptance.badinput.UpdateFields.good;
import static org.followup.acceptance.badinput.UpdateFields.sequence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An update, sent when it should not be, by whom it should not, twice or by two: a clear message,
 * and what was typed still there.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadSubmissionTest {

    private static final String OWN = UpdateFields.OWN;
    private static final String CLOSED = "/commitments/TJ-2025-MON-01/rounds/round-1/update";
    private static final String FOREIGN = "/commitments/KZ-2025-VIO-01/rounds/round-3/update";

    @RegisterExtension
    final StartedService service = StartedService.demonstration().by(Watched::service);

    @Test
    void another_offices_commitment_is_not_shown_and_not_written() {
        Guest guest = focalPoint(service, "en");
        Map<String, String> fields = good(guest, OWN, "en");

        assertThat(guest.get(FOREIGN).status()).isEqualTo(403);
        assertThat(guest.post(FOREIGN, fields).status()).isEqualTo(403);
        assertThat(guest.get(OWN.replace("MON-01", "MON-99")).status()).isEqualTo(404);
        assertThat(guest.get(OWN.replace("round-3", "round-9")).status()).isEqualTo(404);
    }

    @Test
    void somebody_who_is_signed_out_keeps_the_text() {
        Guest guest = focalPoint(service, "en");
        Map<String, String> fields = good(guest, OWN, "en");
        Guest signedOut = new Guest(service.address(), "en");

        Answer answer = signedOut.post(OWN, fields);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Third step, still typed", "signed out");
    }

    @ParameterizedTest
    @CsvSource({"en, This round is locked", "ru, Этот раунд закрыт"})
    void a_round_that_is_locked_takes_nothing_and_keeps_the_text(String language, String locked) {
        Guest guest = focalPoint(service, language);
        Map<String, String> fields = good(guest, CLOSED, language);
        long before = sequence(service);

        Answer answer = guest.post(CLOSED, fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains(locked, "Third step, still typed");
        assertThat(sequence(service)).isEqualTo(before);
        assertThat(focalPoint(service, language).get(CLOSED).body())
                .contains("Third step, still typed", "/ask\"");
    }

    @Test
    void a_value_that_lies_far_is_asked_about_once_and_another_one_again() {
        Guest guest = focalPoint(service, "en");
        Map<String, String> fields = good(guest, OWN, "en");
        fields.put("value", "640");
        fields.put("right", "64");
        Answer asked = guest.post(OWN, fields);
        fields.put("right", "640");
        fields.put("draft", asked.field("draft"));

        Answer taken = guest.post(OWN, fields);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Is 640 percent right?", "Yes, 640 is right");
        assertThat(taken.status()).isEqualTo(303);
        Map<String, String> correction = good(guest, OWN, "en");
        correction.put("value", "640");
        correction.put("right", guest.get(OWN).field("right"));
        assertThat(guest.post(OWN, correction).status()).isEqualTo(303);
        correction = good(guest, OWN, "en");
        correction.put("value", "641");
        correction.put("right", guest.get(OWN).field("right"));
        assertThat(guest.post(OWN, correction).status()).isEqualTo(422);
    }

    @Test
    void the_same_request_twice_is_one_update_and_another_text_is_refused() {
        Guest guest = focalPoint(service, "en");
        Map<String, String> fields = good(guest, OWN, "en");
        Answer first = guest.post(OWN, fields);
        long after = sequence(service);

        Answer second = guest.post(OWN, fields);
        fields.put("done", "Something else");
        Answer other = guest.post(OWN, fields);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("sent before with another text", "Something else");
        assertThat(sequence(service)).isEqualTo(after);
    }

    @Test
    void of_two_at_once_one_is_told_and_loses_nothing() throws Exception {
        Guest one = focalPoint(service, "en");
        Guest two = focalPoint(service, "en");
        Map<String, String> ones = good(one, OWN, "en");
        Map<String, String> twos = good(two, OWN, "en");
        twos.put("done", "Written at the same time");
        ones.put("done", "Written at the same time");

        List<Answer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> one.post(OWN, ones));
            var second = both.submit(() -> two.post(OWN, twos));
            answers = List.of(first.get(), second.get());
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(
                        answer ->
                                assertThat(answer.body())
                                        .contains("Somebody of your office submitted meanwhile")
                                        .contains("Written at the same time"));
    }
}
