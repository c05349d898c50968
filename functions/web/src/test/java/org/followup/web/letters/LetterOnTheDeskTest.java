package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class LetterOnTheDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final Receiver AIGUL = DeskLetters.AIGUL;

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void says_which_steps_a_letter_stands_for_and_into_which_one_went() {
        var latest =
                DeskLetters.reminder("latest", NOW).saying(Map.of("folded", "30-before 14-before"));
        var folded = DeskLetters.reminder("earlier", NOW).noting(Map.of("foldedInto", "7-before"));
        service.put(DeskLetters.reminder("latest", NOW), DeskLetters.reminder("earlier", NOW));
        service.put(latest, folded.dropped("folded"));

        assertThat(service.web().get("/letters/person-p-aigul/latest").text())
                .contains("30 days before", "14 days before");
        assertThat(service.web().get("/letters/person-p-aigul/earlier").text())
                .contains(
                        "A later step came before", "in the letter of a later step: 7 days before");
    }

    @Test
    void says_the_steps_of_a_rework_by_the_day_of_the_rework() {
        var reminder = DeskLetters.reminder("latest", NOW);
        var about = Map.of("rework", "yes", "folded", "3-before", "foldedInto", "3-after");
        service.put(reminder);
        service.put(reminder.saying(about));

        assertThat(service.web().get("/letters/person-p-aigul/latest").text())
                .contains(
                        "3 days before the day to rework it by",
                        "3 days after the day to rework it by");
    }

    @Test
    void one_letter_shows_its_history_and_never_a_text() {
        var letter = DeskLetters.reminder("step", NOW);
        service.put(letter, letter.claimed(NOW), letter.claimed(NOW).failed("rejected"));

        var page = service.web().get("/letters/person-p-aigul/step").text();

        assertThat(page)
                .contains("One try to send it", "Could not be sent")
                .contains("The mail service rejected it")
                .contains("letters?person=p-aigul");
        assertThat(service.web().get("/letters/person-p-aigul/other").status()).isEqualTo(404);
    }

    @Test
    void a_letter_that_waits_is_let_go_by_hand_once() {
        service.put(DeskLetters.reminder("step", NOW.plus(Duration.ofHours(20))));
        var path = "/letters/person-p-aigul/step";
        var page = service.web().get(path);
        assertThat(page.text()).contains("The letter goes out within minutes");

        var sent = service.web().post(path, "csrf=" + page.csrf());

        assertThat(sent.status()).isEqualTo(303);
        assertThat(service.store().letters().find(AIGUL, "step").orElseThrow().notBefore())
                .isEqualTo(NOW);
        assertThat(service.web().get(path).text())
                .contains("Let go by hand: Saida")
                .doesNotContain("Send this letter now");
        var late = service.web().post(path, "csrf=" + page.csrf());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Nothing more was sent", "Let go by hand: Saida");
        assertThat(service.web().post(path + "x", "csrf=" + page.csrf()).status()).isEqualTo(404);
        assertThat(service.web().post(path, "").status()).isEqualTo(403);
    }

    @Test
    void a_letter_that_came_back_goes_out_once_more_as_one_of_its_own() {
        var sent =
                DeskLetters.reminder("step", NOW).claimed(NOW.plusSeconds(60)).sent(NOW, "mail-1");
        var back = sent.after(LetterState.BOUNCED, NOW, "mail-1", Optional.of("bounce-Transient"));
        service.put(DeskLetters.reminder("step", NOW));
        service.put(DeskLetters.reminder("step", NOW).claimed(NOW.plusSeconds(60)));
        service.put(sent);
        service.put(back);
        var path = "/letters/person-p-aigul/step";
        var page = service.web().get(path);
        assertThat(page.text()).contains("This mail came back");
        assertThat(service.web().get(path + "?lang=ru").text()).contains("Письмо вернулось");

        var let = service.web().post(path, "csrf=" + page.csrf());

        assertThat(let.status()).isEqualTo(303);
        assertThat(let.header("Location")).contains("letters/person-p-aigul/step@2");
        assertThat(service.web().get(path + "?lang=en").text())
                .contains(
                        "letters/person-p-aigul/step@2\"", "The letter that went out in its place")
                .doesNotContain("Send this letter now");
        assertThat(service.web().get(path + "@2").text())
                .contains("Let go by hand: Saida")
                .doesNotContain("Send this letter now");
        assertThat(service.web().post(path, "csrf=" + page.csrf()).status()).isEqualTo(409);
    }

    @Test
    void a_mail_that_was_found_harmful_says_so_and_may_go_once_more() {
        var claimed = DeskLetters.reminder("step", NOW).claimed(NOW.plusSeconds(60));
        var told = Optional.of(RecordMailEvent.HARMFUL);
        service.put(DeskLetters.reminder("step", NOW));
        service.put(claimed);
        service.put(claimed.after(LetterState.BOUNCED, NOW, "mail-1", told));
        var path = "/letters/person-p-aigul/step";

        assertThat(service.web().get("/letters?state=BOUNCED").text())
                .contains("found something harmful in it");
        assertThat(service.web().get(path).text())
                .contains("found something harmful in it", "took this mail and then did not send")
                .doesNotContain("This mail came back");
        assertThat(service.web().get(path + "?lang=ru").text())
                .contains("нашла в нём что-то вредоносное", "приняла это письмо, но не отправила");

        var page = service.web().get(path);
        assertThat(service.web().post(path, "csrf=" + page.csrf()).header("Location"))
                .contains("letters/person-p-aigul/step@2");
    }
}
