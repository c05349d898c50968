package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** An office in which two write at once, and which needs more time. */
final class Astana {

    static final String DEADLINE = "/forums/2025-tashkent/rounds/round-3/offices/kz";
    private static final String UPDATE = "/commitments/KZ-2025-MON-02/rounds/round-3/update";
    private static final Map<String, String> FIRST_OF_APRIL =
            Map.of("dayDay", "1", "dayMonth", "4", "dayYear", "2026");

    private Astana() {}

    /** Both keep what they wrote. */
    static void meet(Person focal, Person commissioner) {
        commissioner.open(UPDATE);
        focal.open(UPDATE);
        focal.fill(Map.of("nextStep", "The focal point's next step"));
        focal.act("save");
        focal.isTold("Stored in the service");
        commissioner.fill(Map.of("nextStep", "The commissioner's next step"));
        commissioner.act("save");
        commissioner.isAt("Somebody else wrote at the same time");
        commissioner.look("conflict");
        commissioner.act("save");
        commissioner.isOn("saved=1");
        assertThat(commissioner.typed("What comes next?"))
                .contains("The focal point's next step", "The commissioner's next step");
    }

    static void asksForTime(Person focal) {
        focal.open(DEADLINE + "/ask");
        focal.look("ask");
        focal.fill(FIRST_OF_APRIL);
        focal.fill(Map.of("reason", "The yearbook appears in late March"));
        focal.submit();
        focal.isShown("asked for more time");
    }

    static void givesTime(Person secretariat) {
        secretariat.open(DEADLINE);
        secretariat.isShown("The yearbook appears in late March");
        secretariat.open(DEADLINE + "/extend");
        secretariat.fill(FIRST_OF_APRIL);
        secretariat.submit();
        secretariat.isShown("The office has more time");
        secretariat.look("extended");
    }
}
