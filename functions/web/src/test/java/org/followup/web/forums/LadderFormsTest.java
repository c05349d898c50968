package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LadderFormsTest {

    private static final String LADDER = "/forums/2025-tashkent/ladder";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-11-02T06:00:00Z"), TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(40));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void shows_in_words_whom_the_forum_reminds_when_and_the_end() {
        assertThat(web.get(LADDER).text())
                .contains("30 days before the due day", "1 day before the due day")
                .contains("On the due day", "7 days after the due day")
                .contains("Focal points, Commissioner and named deputies")
                .contains("30 days after the due day it ends")
                .contains("name=\"step11-days\"")
                .doesNotContain("name=\"step12-days\"");
        assertThat(web.get(LADDER + "?lang=ru").text()).contains("За 14 дней до срока");
        assertThat(web.get("/secretariat").text()).contains("forums/2025-tashkent/ladder");
    }

    @Test
    void a_changed_ladder_is_stored_and_shown() {
        var answer = twoSteps().sendTo(web, LADDER);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo("../../forums/2025-tashkent/ladder?done=ladder");
        assertThat(ladder().steps())
                .containsExactly(
                        new Step(-10, Set.of(Role.FOCAL_POINT)),
                        new Step(0, Set.of(Role.COMMISSIONER)));
        assertThat(ladder().endsAfter()).isEqualTo(5);
        assertThat(web.get(LADDER + "?done=ladder").text())
                .contains("The ladder of reminders is stored", "10 days before the due day");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_everything_typed_is_kept() {
        var answer =
                twoSteps()
                        .with("step3-when", "before")
                        .with("step3-days", "10")
                        .with("step3-to", "MINISTER")
                        .with("step4-when", "after")
                        .with("step4-days", "91")
                        .with("step4-to", "SECRETARIAT")
                        .with("ends", "")
                        .sendTo(web, LADDER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"step3-days-error\"", "Another step stands on this day")
                .contains("id=\"step3-to-error\"", "nobody else can be reminded")
                .contains("id=\"step4-days-error\"", "from 1 to 90")
                .contains("id=\"ends-error\"", "after how many days it ends")
                .contains("value=\"91\"")
                .containsPattern("value=\"SECRETARIAT\" checked");
        assertThat(ladder()).isEqualTo(Ladder.DEFAULT);
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(web.get(LADDER).status()).isEqualTo(403);
    }

    @Test
    void the_ladder_of_rework_stands_below_with_a_form_of_its_own() {
        assertThat(web.get(LADDER).text())
                .contains("3 days before the day to rework it by", "On the day to rework it by")
                .contains("14 days after the day to rework it by it ends")
                .contains("name=\"rework-step6-days\"")
                .doesNotContain("name=\"rework-step7-days\"")
                .doesNotContain("id=\"rework-step1-to-3\"");
        assertThat(web.get(LADDER + "?lang=ru").text()).contains("За 3 дня до дня доработки");
    }

    @Test
    void a_changed_ladder_of_rework_is_stored_and_the_other_stays() {
        var answer = rework("5", "FOCAL_POINT", "9");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(forum().reworkLadder())
                .isEqualTo(new Ladder(List.of(new Step(-5, Set.of(Role.FOCAL_POINT))), 9));
        assertThat(ladder()).isEqualTo(Ladder.DEFAULT);
        assertThat(web.get(LADDER).text())
                .contains("5 days before the day to rework it by", "30 days before the due day");
        assertThat(web.get("/forums/2025-tashkent/history").text())
                .contains("Steps of the reminders of rework set");
    }

    @ParameterizedTest
    @CsvSource({
        "5, FOCAL_POINT, '', rework-ends, after how many days it ends",
        "5, SECRETARIAT, 9, rework-step1-to, nobody else is reminded of a rework",
        "5, MINISTER, 9, rework-step1-to, nobody else is reminded of a rework",
        "91, FOCAL_POINT, 9, rework-step1-days, from 1 to 90",
        "'', FOCAL_POINT, 9, rework-step1-days, from 1 to 90"
    })
    void a_mistake_in_it_is_said_at_its_field_and_the_other_form_is_as_the_forum_has_it(
            String days, String to, String ends, String field, String said) {
        var answer = rework(days, to, ends);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("id=\"%s-error\"".formatted(field), said)
                .contains("id=\"rework-ends\" name=\"rework-ends\" type=\"text\" value=\"" + ends)
                .contains("id=\"step1-days\" name=\"step1-days\" type=\"text\" value=\"30\"");
        assertThat(forum().reworkLadder()).isEqualTo(Ladder.REWORK);
    }

    /** Its language links and a reload lead to the address of the form that was refused. */
    @Test
    void where_a_refused_form_of_rework_stands_is_a_page() {
        rework("5", "MINISTER", "9");

        assertThat(web.get(LADDER + "/rework?lang=ru").text())
                .contains("За 3 дня до дня доработки", "id=\"rework-form\"");
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get(LADDER + "/rework").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/rework, rework-form", "'', form"})
    void what_is_wrong_with_a_whole_form_is_said_at_that_form(String path, String form) {
        var answer =
                new TypedIn().with("rework-ends", "9").sendTo(web, LADDER + path, "of another day");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text())
                .contains("href=\"#%s\"".formatted(form), "id=\"%s\"".formatted(form))
                .containsOnlyOnce("<li><a href=\"#");
    }

    private Web.Answer rework(String days, String to, String ends) {
        return new TypedIn()
                .with("rework-step1-when", "before")
                .with("rework-step1-days", days)
                .with("rework-step1-to", to)
                .with("rework-ends", ends)
                .sendTo(web, LADDER + "/rework", web.get(LADDER).csrf());
    }

    private Forum forum() {
        return service.store().forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private static TypedIn twoSteps() {
        return new TypedIn()
                .with("step1-when", "day")
                .with("step1-days", "")
                .with("step1-to", "COMMISSIONER")
                .with("step2-when", "before")
                .with("step2-days", "10")
                .with("step2-to", "FOCAL_POINT")
                .with("ends", "5");
    }

    private Ladder ladder() {
        return forum().ladder();
    }
}
