package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.commitments.Doubt;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.junit.jupiter.api.Test;

/** Submitted updates as they were stored before they said who wrote them, and until when. */
final class OlderShapesTest {

    private static final String FIRST =
            """
            {"at":"2026-03-20T06:00:00Z","facts":{"commitment":"KZ-2025-VIO-03",\
            "forum":"2025-tashkent","language":"kk","late":false,"office":"kz","repeats":false,\
            "round":"2026-1","source":"FORM","status":"LIMITED","texts":{"done.kk":"digest"},\
            "values":[],"version":1},"history":"OFFICE#kz","kind":"update-submitted",\
            "sequence":9,"shape":1,"who":"p-aigul"}\
            """;

    private static final String SECOND =
            """
            {"at":"2026-03-21T06:00:00Z","facts":{"commitment":"KZ-2025-VIO-03",\
            "confirmation":{"by":"p-daniyar","how":"SECOND_PERSON"},"forPublication":true,\
            "forum":"2025-tashkent","language":"kk","late":true,"office":"kz","repeats":false,\
            "round":"2026-1","source":"FORM","status":"LIMITED","texts":{"done.kk":"digest"},\
            "textsAt":9,"values":[],"version":2,"writtenBy":"p-aigul"},"history":"OFFICE#kz",\
            "kind":"update-submitted","sequence":10,"shape":2,"who":"p-daniyar"}\
            """;

    @Test
    void who_made_the_change_had_written_the_first_and_its_texts_stood_there() {
        var update = UpdateSubmitted.from(Change.read(FIRST, "hash"));

        assertThat(update.by()).isEqualTo(new Actor("p-aigul"));
        assertThat(update.textsAt()).isEqualTo(9);
        assertThat(update.confirmation()).isEmpty();
        assertThat(update.forPublication()).isFalse();
        assertThat(update.dueOn()).isEmpty();
    }

    @Test
    void the_second_knew_who_confirmed_and_not_which_due_day_was_in_force() {
        var update = UpdateSubmitted.from(Change.read(SECOND, "hash"));

        assertThat(update.by()).isEqualTo(new Actor("p-aigul"));
        assertThat(update.confirmation().map(Confirmation::by))
                .isEqualTo(Optional.of(new Actor("p-daniyar")));
        assertThat(update.late()).isTrue();
        assertThat(update.dueOn()).isEmpty();
    }

    @Test
    void todays_says_the_due_day_and_is_read_back_as_it_was() {
        var body =
                SECOND.replace("\"forPublication\"", "\"dueOn\":\"2026-04-10\",\"forPublication\"")
                        .replace("\"shape\":2", "\"shape\":5");

        var update = UpdateSubmitted.from(Change.read(body, "hash"));

        assertThat(update.dueOn()).isEqualTo(Optional.of(LocalDate.of(2026, 4, 10)));
        assertThat(UpdateSubmitted.what(update)).isEqualTo(Change.read(body, "hash").what());
    }

    @Test
    void the_fourth_broke_no_value_down() {
        var body =
                SECOND.replace(
                                "\"values\":[]",
                                "\"values\":[{\"doubts\":[\"OTHER_SIGN\"],\"indicator\":\"i1\","
                                    + "\"revision\":2,\"source\":\"\",\"value\":\"-3\",\"year\":2025}]")
                        .replace("\"shape\":2", "\"shape\":4");

        var value = UpdateSubmitted.from(Change.read(body, "hash")).values().getFirst();

        assertThat(value.parts()).isEmpty();
        assertThat(value.doubts()).containsExactly(Doubt.OTHER_SIGN);
    }
}
