package org.followup.core.stores;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.letters.SendingTime;

final class InMemorySendingTime implements SendingTime {

    private Instant free = Instant.MIN;

    @Override
    public synchronized Instant take(Instant now, Duration time) {
        var begin = free.isAfter(now) && !free.isAfter(now.plus(TOO_FAR)) ? free : now;
        free = begin.plus(time);
        return begin;
    }
}
