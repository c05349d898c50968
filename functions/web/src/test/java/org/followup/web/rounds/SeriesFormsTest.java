package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.access.PersonId;
import org.followup.core.forums.Round;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On 20 March 2026; one round is due on 31 March. */
final class SeriesFormsTest {

    private static final String SERIES = "/forums/2025-tashkent/rounds/series";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-20T06:00:00Z"), TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void all_days_are_shown_before_anything_is_stored() {
        var answer = quarters("2027-11-30").with("action", "preview").sendTo(web, SERIES);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Nothing is stored yet", "Announce 3 rounds")
                .contains("Tuesday 30 November 2027", "Sunday 31 October 2027")
                .contains("Tuesday 29 February 2028", "Wednesday 31 May 2028")
                .contains("Round 1 of 2027", "Round 1 of 2028", "Round 2 of 2028");
        assertThat(rounds()).hasSize(1);
    }

    @Test
    void what_was_shown_is_announced() {
        var answer = quarters("2027-11-30").with("action", "store").sendTo(web, SERIES);

        assertThat(answer.header("Location")).endsWith("secretariat?done=rounds");
        assertThat(rounds().stream().map(Round::dueOn))
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2027, 11, 30),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 5, 31));
        assertThat(web.get("/secretariat?done=rounds").text())
                .contains("The rounds are announced", "rounds/series");
    }

    @Test
    void a_series_over_another_round_is_refused_by_its_name_and_kept_as_typed() {
        for (var action : List.of("preview", "store")) {
            var answer = quarters("2026-04-20").with("action", action).sendTo(web, SERIES);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text())
                    .contains("id=\"first-error\"", "Round one takes updates from")
                    .contains("value=\"20\"", "value=\"QUARTERLY\" checked");
        }
        assertThat(rounds()).hasSize(1);
    }

    @Test
    void rounds_that_overlap_each_other_are_refused() {
        var answer =
                quarters("2027-11-30")
                        .with("before", "120")
                        .with("action", "store")
                        .sendTo(web, SERIES);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"before-error\"", "opens before the one before it is due");
        assertThat(rounds()).hasSize(1);
    }

    @Test
    void what_is_missing_or_impossible_is_said_at_its_field() {
        var empty = new TypedIn().with("action", "store").sendTo(web, SERIES).text();
        assertThat(empty)
                .contains("Choose how often", "Enter the first due day")
                .contains("how many rounds", "id=\"before-error\"", "id=\"grace-error\"");

        assertThat(quarters("2026-02-30").with("action", "store").sendTo(web, SERIES).text())
                .contains("Enter a day that the calendar has");
        assertThat(quarters("2026-03-01").with("action", "store").sendTo(web, SERIES).text())
                .contains("a first due day that is still to come");
        assertThat(
                        quarters("2029-11-30")
                                .with("count", "24")
                                .with("action", "store")
                                .sendTo(web, SERIES)
                                .text())
                .contains("id=\"count-error\"", "the cycle of this forum ends");
        assertThat(rounds()).hasSize(1);
    }

    @Test
    void only_the_secretariat_announces() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(web.get(SERIES).status()).isEqualTo(403);
    }

    private static TypedIn quarters(String first) {
        return new TypedIn()
                .with("frequency", "QUARTERLY")
                .day("first", first)
                .with("count", "3")
                .with("before", "30")
                .with("grace", "10");
    }

    private List<Round> rounds() {
        return service.store().forums().find(TwoOffices.FORUM).orElseThrow().rounds();
    }
}
