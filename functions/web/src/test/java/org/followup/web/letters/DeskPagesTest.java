package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.followup.core.access.PersonId;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
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
        var letter = DeskLetters.reminder("step", NOW);
        service.put(letter, letter.claimed(NOW), letter.claimed(NOW).sent(NOW, "mail-1"));

        assertThat(service.web().get("/letters").text())
                .contains("Letters of March 2026", "Reminder: Aigul")
                .contains("14 days before the deadline: Round one, due Tuesday 31 March 2026")
                .contains("Sent Wednesday 18 March 2026, 11:00 Astana")
                .contains("mark--submitted", "Office of KZ");
    }

    @Test
    void says_why_a_letter_was_dropped() {
        var letter = DeskLetters.reminder("step", NOW);
        service.put(letter, letter.dropped("nothing-missing"));

        assertThat(service.web().get("/letters?state=DROPPED").text())
                .contains("No longer needed", "Nothing was missing any more");
        assertThat(service.web().get("/letters?state=DROPPED&lang=ru").text())
                .contains("Всё уже получено");
    }

    @Test
    void filters_by_state_kind_office_person_and_month() {
        service.put(DeskLetters.reminder("now", NOW), DeskLetters.reminder("before", NOW.minus(Duration.ofDays(30))));
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
                        .mapToObj(n -> DeskLetters.reminder("n" + n, NOW.minusSeconds(n)))
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

    @Test
    void of_a_month_with_very_many_letters_the_latest_are_looked_through() {
        for (var hundred = 0; hundred < 21; hundred++) {
            var first = hundred * 100;
            service.put(
                    IntStream.range(first, first + 100)
                            .mapToObj(n -> DeskLetters.reminder("n" + n, NOW.minusSeconds(n)))
                            .toArray(Letter[]::new));
        }

        assertThat(service.web().get("/letters").text())
                .contains("1–50 of 2,000", "The latest 2,000 are looked through");
        assertThat(service.web().get("/letters?person=p-aigul").text())
                .contains("1–50 of 2,100")
                .doesNotContain("looked through");
    }

    private int count(String path) {
        return service.web().get(path).text().split("task__title", -1).length - 1;
    }
}
