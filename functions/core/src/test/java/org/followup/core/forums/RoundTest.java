package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ZoneId BISHKEK = ZoneId.of("Asia/Bishkek");

    private final Round round =
            new Round(
                    new RoundId("r1"),
                    Localized.of(Language.ENGLISH, "First"),
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2026, 3, 15),
                    LocalDate.of(2026, 3, 31));

    @Test
    void is_due_at_six_in_the_evening_by_the_offices_own_clock() {
        assertThat(round.dueAt(ALMATY)).isEqualTo(Instant.parse("2026-03-15T13:00:00Z"));
        assertThat(round.dueAt(BISHKEK)).isEqualTo(Instant.parse("2026-03-15T12:00:00Z"));
    }

    @Test
    void almaty_has_kept_the_time_of_tashkent_since_march_2024() {
        assertThat(ALMATY.getRules().getOffset(Instant.parse("2026-03-15T00:00:00Z")))
                .as("the time zone data of this Java are older than 2024a")
                .isEqualTo(
                        ZoneId.of("Asia/Tashkent")
                                .getRules()
                                .getOffset(Instant.parse("2026-03-15T00:00:00Z")));
    }

    @Test
    void is_open_from_its_first_morning_until_its_last_night() {
        assertThat(round.isOpen(ALMATY, Instant.parse("2026-01-31T18:59:59Z"))).isFalse();
        assertThat(round.isOpen(ALMATY, Instant.parse("2026-01-31T19:00:00Z"))).isTrue();
        assertThat(round.isOpen(ALMATY, Instant.parse("2026-03-31T18:59:59Z"))).isTrue();
        assertThat(round.isOpen(ALMATY, Instant.parse("2026-03-31T19:00:00Z"))).isFalse();
    }
}
