package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followup.core.letters.Letter;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the desk, however many letters a month has. */
final class DeskTurnsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void turns_pages_of_fifty_on_and_back() {
        put(120);

        var first = service.web().get("/letters").text();
        var second = service.web().get(turn("next", first)).text();
        var third = service.web().get(turn("next", second)).text();

        assertThat(first).contains("120 letters");
        assertThat(turns(first)).doesNotContain("rel=\"prev\"", "First page");
        assertThat(service.web().get("/letters?lang=ru").text()).contains("120 писем");
        service.web().get("/letters?lang=en");
        assertThat(Stream.of(first, second, third).flatMap(page -> titles(page).stream()))
                .isEqualTo(IntStream.range(0, 120).mapToObj(n -> "n" + n).toList());
        assertThat(turns(third)).doesNotContain("rel=\"next\"").contains("First page");
        assertThat(titles(service.web().get(turn("prev", third)).text())).isEqualTo(titles(second));
        assertThat(titles(service.web().get(turn("first", third)).text())).isEqualTo(titles(first));
        assertThat(service.web().get(turn("prev", second)).text()).isEqualTo(first);
    }

    @Test
    void a_letter_that_comes_meanwhile_moves_none_to_another_page() {
        put(120);
        var next = turn("next", service.web().get("/letters").text());
        var before = titles(service.web().get(next).text());

        service.put(DeskLetters.reminder("later", NOW.plusSeconds(1)));

        assertThat(titles(service.web().get(next).text())).isEqualTo(before);
    }

    @Test
    void letters_of_one_moment_are_on_one_page_each() {
        service.put(
                IntStream.range(0, 75)
                        .mapToObj(n -> DeskLetters.reminder("n" + n, NOW))
                        .toArray(Letter[]::new));

        var first = service.web().get("/letters").text();
        var second = service.web().get(turn("next", first)).text();

        assertThat(Stream.of(first, second).flatMap(page -> titles(page).stream()))
                .hasSize(75)
                .doesNotHaveDuplicates();
    }

    /** Those before the latest 2,000 were not looked at. */
    @Test
    void a_filter_finds_the_letter_before_thousands_of_others() {
        var old = DeskLetters.reminder("old", NOW.minus(Duration.ofDays(15)));
        service.put(old, old.claimed(NOW), old.claimed(NOW).failed("rejected"));
        put(2_100);

        assertThat(service.web().get("/letters").text()).contains("More than 500 letters");
        assertThat(service.web().get("/letters?lang=ru").text()).contains("Больше 500 писем");
        var failed = service.web().get("/letters?state=FAILED&lang=en").text();
        assertThat(titles(failed)).isEqualTo(List.of("old"));
        assertThat(failed).contains("1 letter<").doesNotContain("looked through");
        assertThat(service.web().get("/letters?person=p-aigul").text())
                .contains("More than 500 letters", "person=p-aigul&amp;after=");
    }

    @Test
    void a_page_says_how_far_was_looked() {
        var old = DeskLetters.reminder("old", NOW.minus(Duration.ofDays(15)));
        service.put(old, old.claimed(NOW), old.claimed(NOW).failed("rejected"));
        put(120);
        service.store().lookThrough(100);

        var page = service.web().get("/letters?state=FAILED").text();
        assertThat(titles(page)).isEmpty();
        assertThat(page)
                .contains("back to Wednesday 18 March 2026, 05:58 UTC were looked through")
                .doesNotContain("No letter matches", "At least");
        assertThat(service.web().get("/letters?state=FAILED&lang=ru").text())
                .contains("просмотрены письма начиная с");
        var next = service.web().get(turn("next", page) + "&lang=en").text();
        assertThat(titles(next)).isEqualTo(List.of("old"));
        assertThat(service.web().get("/letters?state=PENDING").text())
                .contains("At least 100 letters");
        assertThat(service.web().get("/letters?person=p-aigul").text())
                .contains("not all could be looked through", "lists of the months")
                .doesNotContain("list of its receiver");
        assertThat(service.web().get("/letters?person=p-aigul&lang=ru").text())
                .contains("просмотреть удалось не все")
                .contains("Ищите их в списках по месяцам");
    }

    /** Of 320 letters one early and one late failed; a hundred are looked through for a page. */
    @Test
    void a_page_amid_the_list_on_which_nothing_matches_leads_on_and_back() {
        put(320);
        fail("n10");
        fail("n305");
        service.store().lookThrough(100);

        var first = service.web().get("/letters?state=FAILED").text();
        var second = service.web().get(turn("next", first)).text();
        var third = service.web().get(turn("next", second)).text();
        var fourth = service.web().get(turn("next", third)).text();
        assertThat(Stream.of(first, second, third, fourth).map(DeskTurnsTest::titles))
                .containsExactly(List.of("n10"), List.of(), List.of(), List.of("n305"));

        assertThat(titles(service.web().get(turn("prev", second)).text())).containsExactly("n10");
        var back = service.web().get(turn("prev", fourth)).text();
        assertThat(titles(back)).isEmpty();
        assertThat(titles(service.web().get(turn("next", back)).text())).containsExactly("n305");
        assertThat(titles(service.web().get(turn("prev", back)).text())).isEmpty();
        assertThat(backToThe("n10", back)).isTrue();
    }

    /** Within as many turns as there are letters to look through, and no more. */
    private boolean backToThe(String title, String page) {
        var at = page;
        for (var turns = 0; turns < 4; turns++) {
            at = service.web().get(turn("prev", at)).text();
            if (titles(at).contains(title)) {
                return true;
            }
        }
        return false;
    }

    private void fail(String occasion) {
        var letter = service.store().letters().find(DeskLetters.AIGUL, occasion).orElseThrow();
        service.put(letter.claimed(NOW), letter.claimed(NOW).failed("rejected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=1999-12-31T23:59:59Z//",
                "after=2000-01-01T00:00:00Z//",
                "before=9999-12-31T23:59:59.999999999Z//",
                "after=2026-03-18T06:00:00Z/%E2%80%AE/%00",
                "month=2026-02&before=2026-03-18T06:00:00Z/person-p-aigul/n1",
                "after=2026-03-18T05:59:00Z//&before=2026-03-18T05:59:00Z//",
                "page=99999999999"
            })
    void a_place_that_somebody_made_up_breaks_nothing(String query) {
        put(60);

        var status = service.web().get("/letters?" + query).status();

        assertThat(status).isEqualTo(query.contains("1999") ? 404 : 200);
    }

    private void put(int letters) {
        for (var first = 0; first < letters; first += 100) {
            service.put(
                    IntStream.range(first, Math.min(first + 100, letters))
                            .mapToObj(n -> DeskLetters.reminder("n" + n, NOW.minusSeconds(n)))
                            .toArray(Letter[]::new));
        }
    }

    /** Where a link of the page leads; it says so relatively. */
    private static String turn(String which, String page) {
        var link = Pattern.compile("rel=\"" + which + "\" href=\"([^\"]+)\"");
        var target = link.matcher(turns(page));
        assertThat(target.find()).as(which).isTrue();
        return "/" + target.group(1).replace("&amp;", "&").replaceFirst("^(\\./|\\.\\./)*", "");
    }

    private static String turns(String page) {
        return page.substring(page.indexOf("<nav class=\"pages\""));
    }

    private static List<String> titles(String page) {
        return Pattern.compile("letters/person-p-aigul/([^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
