package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of the ladder that come when a round has locked are said where its days are chosen. */
final class StepsAfterLockTest {

    private static final String FORUM = "/forums/2025-tashkent";
    private static final String ROUND = FORUM + "/rounds/2026-1";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-20T06:00:00Z"), TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FORUM + "/ladder", ROUND, ROUND + "/move"})
    void a_step_after_the_lock_goes_to_nobody_at_the_offices_and_the_pages_say_so(String path) {
        assertThat(web.get(path).text()).doesNotContain("Steps of the ladder that come later");
        locksOn("2026-04-04");

        assertThat(web.get(path).text())
                .contains("Round one locks: 4 days after the due day.")
                .contains("unless a round is opened again for one: 7 days after the due day.")
                .contains("The secretariat hears of silent offices all the same");
        assertThat(web.get(path + "?lang=ru").text())
                .contains("Round one закрывается: Через 4 дня после срока.")
                .contains("если раунд не открыть для офиса снова: Через 7 дней после срока.")
                .contains("Секретариат о молчащих офисах узнаёт и тогда");
        web.get(path + "?lang=en");

        locksOn("2026-04-07");
        assertThat(web.get(path).text()).doesNotContain("Steps of the ladder that come later");
    }

    @Test
    void a_ladder_of_the_forums_own_is_what_counts() {
        locksOn("2026-04-04");
        assertThat(ladder("5").status()).isEqualTo(303);

        assertThat(web.get(FORUM + "/ladder").text())
                .contains("for one: 5 days after the due day.")
                .doesNotContain("The secretariat hears");
        assertThat(ladder("4").status()).isEqualTo(303);
        assertThat(web.get(FORUM + "/ladder").text()).doesNotContain("come later go to nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {FORUM + "/ladder", ROUND})
    void of_a_round_that_has_locked_it_is_said_no_more(String path) {
        locksOn("2026-04-04");
        assertThat(web.get(path).text()).contains("Round one locks");

        try (var later =
                ServiceInMemory.at(Instant.parse("2026-04-20T06:00:00Z"), service.store())) {
            later.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
            var page = later.web().get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).doesNotContain("Round one locks");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rounds/new", "/rounds/series", "/rounds/2026-1/move"})
    void where_days_are_chosen_the_steps_after_the_due_day_are_named(String path) {
        assertThat(web.get(FORUM + path).text())
                .contains("reminds offices: 3 days after the due day; 7 days after the due day.")
                .contains("goes to nobody at an office");
        assertThat(web.get(FORUM + path + "?lang=ru").text())
                .contains("напоминает офисам: Через 3 дня после срока; Через 7 дней после срока.");
    }

    @Test
    void a_series_says_it_before_it_is_stored() {
        assertThat(series("2")).contains("These rounds lock: 2 days after the due day.");
        assertThat(series("0"))
                .contains("These rounds lock: On the due day.")
                .contains("for one: 3 days after the due day; 7 days after the due day.");
        assertThat(series("7")).contains("Announce 3 rounds").doesNotContain("These rounds lock");
    }

    private String series(String grace) {
        return new TypedIn()
                .with("frequency", "QUARTERLY")
                .day("first", "2027-11-30")
                .with("count", "3")
                .with("before", "30")
                .with("grace", grace)
                .with("action", "preview")
                .sendTo(web, FORUM + "/rounds/series")
                .text();
    }

    private Web.Answer ladder(String after) {
        return new TypedIn()
                .with("step1-when", "after")
                .with("step1-days", after)
                .with("step1-to", "FOCAL_POINT")
                .with("ends", "30")
                .sendTo(web, FORUM + "/ladder");
    }

    private void locksOn(String day) {
        var answer =
                new TypedIn()
                        .day("opens", "2026-03-01")
                        .day("due", "2026-03-31")
                        .day("locks", day)
                        .with("action", "move")
                        .sendTo(web, ROUND + "/move");
        assertThat(answer.status()).isEqualTo(303);
    }
}
