package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
        service.put(
                DeskLetters.reminder("now", NOW),
                DeskLetters.reminder("before", NOW.minus(Duration.ofDays(30))));
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
                "after=x",
                "after=2026-03-18T06:00:00Z",
                "after=2026-03-18T06:00:00Z/person-p-aigul",
                "before=yesterday/person-p-aigul/step",
                "before=%2B1000000000-12-31T23:59:59.999999999Z//",
                "after=-0001-01-01T00:00:00Z//"
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

    private int count(String path) {
        return service.web().get(path).text().split("task__title", -1).length - 1;
    }
}
