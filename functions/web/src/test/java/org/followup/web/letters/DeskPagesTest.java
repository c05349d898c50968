package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeskPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final Receiver AIGUL = new PersonId("p-aigul").receiver();

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters", "/letters/ahead", "/letters/person-p-aigul/reminder-x"})
    void is_for_the_secretariat_only(String path) {
        service.signIn(new PersonId("p-aigul"), JUST_NOW);
        assertThat(service.web().get(path).status()).isEqualTo(403);

        service.web().cookies().clear();
        assertThat(service.web().get(path).status()).isEqualTo(401);
    }

    @Test
    void says_to_whom_in_which_state_when_and_why() {
        var letter = reminder("step", NOW);
        service.put(letter, letter.claimed(NOW), letter.claimed(NOW).sent(NOW, "mail-1"));

        assertThat(service.web().get("/letters").text())
                .contains("Letters of March 2026", "Reminder: Aigul")
                .contains("14 days before the deadline: Round one, due Tuesday 31 March 2026")
                .contains("Sent Wednesday 18 March 2026, 11:00 Astana")
                .contains("mark--submitted", "Office of KZ");
    }

    @Test
    void says_why_a_letter_was_dropped() {
        var letter = reminder("step", NOW);
        service.put(letter, letter.dropped("nothing-missing"));

        assertThat(service.web().get("/letters?state=DROPPED").text())
                .contains("No longer needed", "Nothing was missing any more");
        assertThat(service.web().get("/letters?state=DROPPED&lang=ru").text())
                .contains("Всё уже получено");
    }

    @Test
    void says_which_steps_a_letter_stands_for_and_into_which_one_went() {
        var latest = reminder("latest", NOW).saying(Map.of("folded", "30-before 14-before"));
        var folded = reminder("earlier", NOW).noting(Map.of("foldedInto", "7-before"));
        service.put(reminder("latest", NOW), reminder("earlier", NOW));
        service.put(latest, folded.dropped("folded"));

        assertThat(service.web().get("/letters/person-p-aigul/latest").text())
                .contains("30 days before", "14 days before");
        assertThat(service.web().get("/letters/person-p-aigul/earlier").text())
                .contains(
                        "A later step came before", "in the letter of a later step: 7 days before");
    }

    @Test
    void filters_by_state_kind_office_person_and_month() {
        service.put(reminder("now", NOW), reminder("before", NOW.minus(Duration.ofDays(30))));
        service.put(
                Letter.pending(
                        new PersonId("p-nurbek").receiver(),
                        LetterKind.INVITATION,
                        "invitation",
                        Map.of(),
                        NOW,
                        NOW));

        assertThat(count("/letters")).isEqualTo(2);
        assertThat(count("/letters?month=2026-02")).isEqualTo(1);
        assertThat(count("/letters?kind=INVITATION&state=&office=")).isEqualTo(1);
        assertThat(count("/letters?state=SENT")).isZero();
        assertThat(count("/letters?office=kg")).isEqualTo(1);
        assertThat(count("/letters?person=p-aigul")).isEqualTo(2);
    }

    @Test
    void turns_pages_of_fifty() {
        service.put(
                IntStream.range(0, 120)
                        .mapToObj(n -> reminder("n" + n, NOW.minusSeconds(n)))
                        .toArray(Letter[]::new));

        assertThat(count("/letters")).isEqualTo(50);
        assertThat(service.web().get("/letters?page=2").text())
                .contains("51–100 of 120", "page=3", "month=2026-03");
        assertThat(count("/letters?page=3")).isEqualTo(20);
        assertThat(service.web().get("/letters?page=9").text()).contains("No letter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=2026-13",
                "month=x",
                "month=99999-01",
                "state=LOST",
                "kind=%00",
                "person=nobody",
                "person=%E2%80%AE",
                "page=0",
                "page=-1",
                "page=99999999999"
            })
    void an_unreadable_filter_has_no_page(String query) {
        assertThat(service.web().get("/letters?" + query).status()).isEqualTo(404);
    }

    @Test
    void one_letter_shows_its_history_and_never_a_text() {
        var letter = reminder("step", NOW);
        service.put(letter, letter.claimed(NOW), letter.claimed(NOW).failed("rejected"));

        var page = service.web().get("/letters/person-p-aigul/step").text();

        assertThat(page)
                .contains("One try to send it", "Could not be sent")
                .contains("The mail service rejected it")
                .contains("letters?person=p-aigul");
        assertThat(service.web().get("/letters/person-p-aigul/other").status()).isEqualTo(404);
    }

    @Test
    void a_sign_in_letter_shows_neither_address_nor_who_is_behind_it() {
        var address = new EmailAddress("aigul@example.org");
        service.put(
                Letter.pending(
                        Receiver.behind(address),
                        LetterKind.SIGN_IN,
                        "sign-in-1",
                        Map.of("signIn", "1"),
                        NOW,
                        NOW));

        assertThat(service.web().get("/letters").text())
                .contains("Sign-in link: Whoever has the address")
                .doesNotContain("aigul@");
    }

    /** The headings counted what was shown, and what was cut was nowhere. */
    @Test
    void the_next_thirty_days_say_how_many_letters_are_not_shown() {
        waiting(0, 310);

        assertThat(service.web().get("/letters/ahead").text())
                .contains("310 letters wait already", "10 more come later in these 30 days");
        assertThat(service.web().get("/letters/ahead?lang=ru").text())
                .contains("310 писем уже ждут", "Ещё 10 писем уйдут позже");
        assertThat(titles("/letters/ahead")).contains("n299").doesNotContain("n300");

        waiting(310, 2_000);
        assertThat(service.web().get("/letters/ahead?lang=en").text())
                .contains("2,000 letters wait already", "1,700 more come later")
                .doesNotContain("More than");

        waiting(2_000, 2_001);
        assertThat(service.web().get("/letters/ahead").text())
                .contains("More than 2,000 letters wait already", "More than 1,700 more come");
    }

    @Test
    void the_next_thirty_days_say_how_many_weeks_of_the_secretariat_are_not_shown() {
        for (var n = 0; n < 79; n++) {
            var id = "clerk-" + n;
            service.put(
                    new Person(
                            new PersonId(id),
                            id,
                            new EmailAddress(id + "@example.org"),
                            Language.ENGLISH,
                            Set.of(Grant.secretariat())));
        }

        var page = service.web().get("/letters/ahead").text();

        assertThat(page)
                .contains("weeks of the secretariat: 400 letters", "100 more come later")
                .contains("Weekly digest");
    }

    @Test
    void the_next_thirty_days_show_what_waits_and_what_the_planner_will_write() {
        service.put(reminder("waits", NOW));

        var page = service.web().get("/letters/ahead").text();

        assertThat(page)
                .contains("1 letter waits already")
                .contains("1 day before the deadline", "On the day of the deadline")
                .contains("2 updates are missing now")
                .contains("Daniyar");
    }

    @Test
    void the_next_thirty_days_show_the_weeks_of_the_secretariat_too() {
        var page = service.web().get("/letters/ahead").text();

        assertThat(page)
                .contains("Rounds that open, and weeks of the secretariat: ")
                .contains("Weekly digest: The secretariat’s week, once each Monday");
        assertThat(service.web().get("/letters/ahead?lang=ru").text())
                .contains("Открытие раундов и недели секретариата: ");
    }

    @Test
    void of_a_month_with_very_many_letters_the_latest_are_looked_through() {
        for (var hundred = 0; hundred < 21; hundred++) {
            var first = hundred * 100;
            service.put(
                    IntStream.range(first, first + 100)
                            .mapToObj(n -> reminder("n" + n, NOW.minusSeconds(n)))
                            .toArray(Letter[]::new));
        }

        assertThat(service.web().get("/letters").text())
                .contains("1–50 of 2,000", "The latest 2,000 are looked through");
        assertThat(service.web().get("/letters?person=p-aigul").text())
                .contains("1–50 of 2,100")
                .doesNotContain("looked through");
    }

    @Test
    void a_letter_that_waits_is_let_go_by_hand_once() {
        service.put(reminder("step", NOW.plus(Duration.ofHours(20))));
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
        var sent = reminder("step", NOW).claimed(NOW.plusSeconds(60)).sent(NOW, "mail-1");
        var back = sent.after(LetterState.BOUNCED, NOW, "mail-1", Optional.of("bounce-Transient"));
        service.put(reminder("step", NOW));
        service.put(reminder("step", NOW).claimed(NOW.plusSeconds(60)));
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
    void stopped_addresses_are_shown_with_who_has_them_and_let_go_once_more() {
        var aigul = service.store().people().find(new PersonId("p-aigul")).orElseThrow();
        var digest = aigul.address().digest();
        service.put(stopped(digest, LetterState.COMPLAINED), stopped("other", LetterState.BOUNCED));
        assertThat(service.web().get("/letters").text()).doesNotContain("letters/person-p-aigul/");
        service.put(reminder("step", NOW));

        var page = service.web().get("/letters");
        assertThat(page.text())
                .contains("2 addresses get no letters", "Aigul: " + aigul.address())
                .contains("The receiver complained", "there is no such mailbox")
                .contains("Nobody has this address any more", "letters/person-p-aigul/step");
        assertThat(service.web().get("/letters?lang=ru").text())
                .contains("2 адреса, на которые письма не уходят");

        var path = "/letters/addresses/" + digest;
        assertThat(service.web().post(path, "").status()).isEqualTo(403);
        assertThat(service.web().post(path, "csrf=" + page.csrf()).status()).isEqualTo(303);
        assertThat(service.web().post(path, "csrf=" + page.csrf()).status()).isEqualTo(303);

        assertThat(service.web().get("/letters?lang=en").text())
                .contains("1 address gets no letters")
                .doesNotContain("Aigul: ");
        assertThat(service.web().post(path + "x", "csrf=" + page.csrf()).status()).isEqualTo(404);
    }

    private static AddressState stopped(String digest, LetterState said) {
        return new AddressState(digest, said, NOW, AIGUL, "step", Optional.empty(), 1);
    }

    private void waiting(int from, int until) {
        for (var first = from; first < until; first += 50) {
            service.put(
                    IntStream.range(first, Math.min(first + 50, until))
                            .mapToObj(n -> reminder("n" + n, NOW.plusSeconds(n)))
                            .toArray(Letter[]::new));
        }
    }

    private List<String> titles(String path) {
        return Pattern.compile("letters/person-p-aigul/([^\"]+)\"")
                .matcher(service.web().get(path).text())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private int count(String path) {
        return service.web().get(path).text().split("task__title", -1).length - 1;
    }

    private static Letter reminder(String occasion, Instant at) {
        var about =
                Map.of(
                        "forum", TwoOffices.FORUM.value(),
                        "office", "kz",
                        "round", TwoOffices.ROUND.value(),
                        "dueOn", "2026-03-31",
                        "step", "14-before");
        return Letter.pending(AIGUL, LetterKind.REMINDER, occasion, about, at, at);
    }
}
