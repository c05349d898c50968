package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.access.Link;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.letters.LetterChoice;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links in letters, opened by whoever reads mail: people, and the programs in front of them. */
class MyLetterPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final Secret SECRET = new Secret("a-secret-of-some-length");

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(Link.Purpose.class)
    void a_link_that_is_opened_ten_times_in_every_way_is_as_it_was(Link.Purpose purpose) {
        var link = link(purpose);
        service.put(link);
        var person = aigul();

        for (var path : List.of("/in/", "/without/", "/calendar/")) {
            for (var time = 0; time < 10; time++) {
                service.web().get(path + SECRET.value());
                service.web().send(Web.Call.of("HEAD", path + SECRET.value()));
            }
        }

        assertThat(service.store().keys().link(link.digest())).contains(link);
        assertThat(aigul()).isEqualTo(person);
        assertThat(service.web().cookies()).doesNotContainKey("session");
    }

    @Test
    void a_link_switches_letters_off_by_its_button_by_one_press_in_a_mail_program_and_twice() {
        service.put(link(Link.Purpose.UNSUBSCRIBE));
        var path = "/without/" + SECRET.value();

        assertThat(service.web().get(path).text()).contains("Aigul", "A round has opened");
        assertThat(aigul().without()).isEmpty();
        for (var time = 0; time < 2; time++) {
            var press = service.web().post(path, "List-Unsubscribe=One-Click");
            assertThat(press.status()).isEqualTo(200);
            assertThat(press.text()).contains("Aigul gets no more of these letters");
            assertThat(aigul().without()).containsExactly(LetterChoice.ROUNDS);
        }
    }

    @Test
    void a_link_that_switches_nothing_off_says_so_and_lets_nobody_in() {
        service.put(link(Link.Purpose.UNSUBSCRIBE));

        assertThat(service.web().get("/without/none").status()).isEqualTo(410);
        assertThat(service.web().get("/in/" + SECRET.value()).status()).isEqualTo(410);
    }

    @Test
    void letters_are_switched_off_and_on_again_on_the_own_page() {
        service.signIn(AIGUL, Duration.ofMinutes(1));

        assertThat(service.web().get("/my-letters").text()).doesNotContain("DIGEST");
        service.web().post("/my-letters", "csrf=" + csrf());
        assertThat(aigul().without())
                .containsExactlyInAnyOrder(
                        LetterChoice.NOTICES, LetterChoice.EXCHANGE, LetterChoice.ROUNDS);
        service.web().post("/my-letters", "want=NOTICES&want=EXCHANGE&want=ROUNDS&csrf=" + csrf());
        assertThat(aigul().without()).isEmpty();
    }

    @Test
    void a_calendar_is_found_at_its_address_until_a_new_one_ends_it() {
        service.signIn(AIGUL, Duration.ofMinutes(1));
        var first = made();

        var answer = service.web().get(first);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(answer.header("Cache-Control")).contains("private");
        assertThat(answer.text()).startsWith("BEGIN:VCALENDAR\r\n").contains("DTSTART;VALUE=DATE:");

        var second = made();
        assertThat(service.web().get(first).status()).isEqualTo(410);
        assertThat(service.web().get(first).text()).contains("was ended");
        assertThat(service.web().get(second).status()).isEqualTo(200);
        service.web().post("/my-letters/calendar/end", "csrf=" + csrf());
        assertThat(service.web().get(second).status()).isEqualTo(410);
        assertThat(service.web().get("/calendar/never-made").status()).isEqualTo(404);
    }

    private String made() {
        var page = service.web().post("/my-letters/calendar", "csrf=" + csrf()).text();
        return "/calendar/" + found("calendar/([A-Za-z0-9_-]{20,})", page);
    }

    private String csrf() {
        return found("name=\"csrf\" value=\"([^\"]+)\"", service.web().get("/my-letters").text());
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private Person aigul() {
        return service.web().bean(People.class).find(AIGUL).orElseThrow();
    }

    private Link link(Link.Purpose purpose) {
        var link =
                Link.to(
                        SECRET,
                        aigul(),
                        purpose,
                        Optional.empty(),
                        "my-office",
                        NOW.plus(Duration.ofDays(1)));
        return purpose == Link.Purpose.UNSUBSCRIBE ? link.only("ROUNDS") : link;
    }
}
