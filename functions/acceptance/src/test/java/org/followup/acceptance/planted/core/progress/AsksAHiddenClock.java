package org.followup.acceptance.planted.core.progress;

import java.time.Instant;

public record AsksAHiddenClock(String name) {

    boolean isLate(Instant due) {
        return Instant.now().isAfter(due);
    }
}
