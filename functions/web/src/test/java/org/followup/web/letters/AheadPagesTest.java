package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.reminders.SecretariatPlace;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AheadPagesTest {

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
        service.put(DeskLetters.reminder("waits", NOW));

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

    /** It is the fifteenth in Almaty by then. */
    @Test
    void what_the_secretariat_hears_of_stands_on_the_day_of_its_own_clock() {
        service.put(new SecretariatPlace("", ZoneId.of("Pacific/Honolulu"), 1));

        assertThat(service.web().get("/letters/ahead").text())
                .contains("Tuesday 14 April 2026")
                .doesNotContain("Wednesday 15 April 2026");
    }

    private void waiting(int from, int until) {
        for (var first = from; first < until; first += 50) {
            service.put(
                    IntStream.range(first, Math.min(first + 50, until))
                            .mapToObj(n -> DeskLetters.reminder("n" + n, NOW.plusSeconds(n)))
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
}
