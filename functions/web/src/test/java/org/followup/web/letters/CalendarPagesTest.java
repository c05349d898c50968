package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.followup.core.access.PersonId;
import org.followup.core.reminders.CountryYear;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarPagesTest {

    private static final String LIST = "/letters/calendars";
    private static final String KZ = LIST + "/KZ/2026";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-10T06:00:00Z"), TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(40));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void shows_each_country_of_the_offices_and_the_days_of_a_year_with_their_source() {
        assertThat(web.get(LIST).text())
                .contains("Kazakhstan", "calendars/KZ/2026", "from 9:00")
                .contains("Members of the secretariat have no office");
        assertThat(web.get(KZ).text())
                .contains("Thursday 1 January 2026", "Day off", "estimated until it is announced")
                .contains("These days came with the service", "vacanza/holidays")
                .contains("value=\"SUNDAY\" checked");
        assertThat(web.get("/letters").text()).contains("letters/calendars");
    }

    @Test
    void a_day_is_added_moved_and_taken_away() {
        assertThat(day("2026-06-16").sendTo(web, KZ).status()).isEqualTo(303);
        assertThat(web.get(KZ).text()).contains("Day of the &lt;steppe&gt;", "has edited these");

        assertThat(day("2026-06-17").sendTo(web, KZ + "/2026-06-16").status()).isEqualTo(303);
        assertThat(stored().on(LocalDate.of(2026, 6, 16))).isEmpty();
        assertThat(stored().on(LocalDate.of(2026, 6, 17))).isPresent();

        assertThat(new TypedIn().with("remove", "yes").sendTo(web, KZ + "/2026-06-17").status())
                .isEqualTo(303);
        assertThat(stored().on(LocalDate.of(2026, 6, 17))).isEmpty();
        assertThat(web.get(KZ + "/2026-06-17").status()).isEqualTo(404);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(day("2026-02-30"), "date", "Enter a day that the calendar has"),
                Arguments.of(day("2027-06-16"), "date", "Enter a day of 2026"),
                Arguments.of(day("2026-01-01"), "date", "stands in the calendar already"),
                Arguments.of(day("2026-06-16").with("kind", "FEAST"), "kind", "Choose whether"),
                Arguments.of(day("2026-06-16").with("kind", "WORKS"), "kind", "no weekend"),
                Arguments.of(day("2026-06-16").with("name", " "), "name", "Enter a name"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_said_at_its_field_and_everything_typed_is_kept(
            TypedIn typed, String field, String sentence) {
        var answer = typed.sendTo(web, KZ);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"" + field + "-error\"", sentence)
                .contains("value=\"SUNDAY\" checked");
        assertThat(service.store().calendars().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/XX/2026", "/kz/2026", "/KZ/1999", "/KZ/20266", "/KZ/soon"})
    void a_country_or_a_year_that_is_none_is_not_found(String path) {
        assertThat(web.get(LIST + path).status()).isEqualTo(404);
    }

    @Test
    void a_sixth_country_is_a_form() {
        var opened = new TypedIn().with("country", "FI").sendTo(web, LIST);
        assertThat(opened.header("Location")).endsWith("letters/calendars/FI/2026");
        assertThat(web.get(LIST + "/AE/2026").text()).contains("No days besides the weekend");

        var week = new TypedIn().with("weekend", "FRIDAY").with("source", "Decree 7");
        var token = web.get(LIST + "/AE/2026").csrf();
        assertThat(week.sendTo(web, LIST + "/AE/2026/week", token).status()).isEqualTo(303);

        assertThat(web.get(LIST).text()).contains("United Arab Emirates");
        assertThat(new TypedIn().with("country", "XX").sendTo(web, LIST).text())
                .contains("id=\"country-error\"");
        assertThat(
                        new TypedIn()
                                .with("weekend", "DOOMSDAY")
                                .sendTo(web, LIST + "/AE/2026/week", token)
                                .text())
                .contains("Choose days of the week");
    }

    @Test
    void the_hours_are_chosen_for_the_whole_service() {
        assertThat(web.get(LIST).text()).contains("from 9:00 to 18:00");

        assertThat(hours("8", "17").status()).isEqualTo(303);

        assertThat(web.get(LIST).text()).contains("from 8:00 to 17:00");
        assertThat(web.get("/secretariat/history").text()).contains("Hours of the letters set");
    }

    @ParameterizedTest
    @CsvSource({
        "25, 18, from, a whole hour from 0 to 23",
        "nine, 18, from, a whole hour from 0 to 23",
        "9, 25, until, a whole hour from 1 to 24",
        "9, '', until, a whole hour from 1 to 24",
        "9, 9, until, an hour after 9:00",
        "20, 18, until, an hour after 20:00"
    })
    void hours_that_are_none_are_refused_and_stay_typed(
            String from, String until, String field, String said) {
        var refused = hours(from, until);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("id=\"%s-error\"".formatted(field), said)
                .contains("value=\"%s\"".formatted(from), "value=\"%s\"".formatted(until));
        assertThat(web.get(LIST).text()).contains("from 9:00 to 18:00");
    }

    @Test
    void the_secretariat_says_where_it_works() {
        assertThat(web.get(LIST).text()).contains("those of UTC", "the only quiet days");

        assertThat(place("UZ", "Asia/Tashkent").status()).isEqualTo(303);

        assertThat(web.get(LIST).text())
                .contains("those of Asia/Tashkent", "this country: Uzbekistan")
                .contains("value=\"UZ\" selected", "value=\"Asia/Tashkent\" selected");
        assertThat(web.get("/secretariat/history").text())
                .contains("Place of the secretariat set", "Asia/Tashkent");
        assertThat(place("", "UTC").status()).isEqualTo(303);
        assertThat(web.get(LIST).text()).contains("those of UTC", "the only quiet days");
    }

    @ParameterizedTest
    @CsvSource({
        "XX, Asia/Tashkent, secretariat-country, a country that has a calendar",
        "AE, Asia/Tashkent, secretariat-country, a country that has a calendar",
        "UZ, Asia/Atlantis, secretariat-zone, Choose the time zone",
        "UZ, '', secretariat-zone, Choose the time zone",
        "UZ, +05:00, secretariat-zone, Choose the time zone"
    })
    void a_place_that_is_none_is_refused(String country, String zone, String field, String said) {
        var refused = place(country, zone);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("id=\"%s-error\"".formatted(field), said);
        assertThat(service.store().calendars().secretariat()).isEmpty();
    }

    private Web.Answer place(String country, String zone) {
        return new TypedIn()
                .with("secretariat-country", country)
                .with("secretariat-zone", zone)
                .sendTo(web, LIST + "/secretariat", web.get(LIST).csrf());
    }

    private Web.Answer hours(String from, String until) {
        return new TypedIn()
                .with("from", from)
                .with("until", until)
                .sendTo(web, LIST + "/hours", web.get(LIST).csrf());
    }

    /** Its language links and a reload lead to the address of the form that was refused. */
    @ParameterizedTest
    @ValueSource(strings = {"/hours", "/secretariat"})
    void where_a_refused_form_stands_is_a_page(String path) {
        hours("25", "18");
        place("XX", "UTC");

        assertThat(web.get(LIST + path + "?lang=en").text())
                .contains("from 9:00 to 18:00", "those of UTC");
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get(LIST + path).status()).isEqualTo(403);
    }

    @Test
    void nobody_else_sees_it() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(web.get(LIST).status()).isEqualTo(403);
        assertThat(web.get(KZ).status()).isEqualTo(403);
    }

    private CountryYear stored() {
        return service.store().calendars().find("KZ", 2026).orElseThrow();
    }

    private static TypedIn day(String iso) {
        return new TypedIn()
                .day("date", iso)
                .with("kind", "OFF")
                .with("name", "Day of the <steppe>");
    }
}
