package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The build fails on zone data that is older than Almaty's change: reminders and deadlines would be
 * an hour off there.
 */
class ZoneDataTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2024-02-29T00:00:00Z, +06:00",
        "Asia/Almaty, 2024-03-01T00:00:00Z, +05:00",
        "Asia/Almaty, 2026-11-24T00:00:00Z, +05:00",
        "Asia/Bishkek, 2026-11-24T00:00:00Z, +06:00",
        "Asia/Tashkent, 2026-11-24T00:00:00Z, +05:00",
        "Asia/Dushanbe, 2026-11-24T00:00:00Z, +05:00",
        "Asia/Ashgabat, 2026-11-24T00:00:00Z, +05:00",
    })
    void knows_how_the_clocks_of_the_region_go(String zone, Instant moment, String offset) {
        assertThat(ZoneId.of(zone).getRules().getOffset(moment)).hasToString(offset);
    }
}
