package org.followup.reminders;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for again once a second: hundreds of letters a minute share it. */
final class Recent<T> implements Supplier<T> {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Supplier<T> source;
    private final LongSupplier nanos;
    private @Nullable T answer;
    private long askedAt;

    Recent(Supplier<T> source) {
        this(source, System::nanoTime);
    }

    Recent(Supplier<T> source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    @Override
    public synchronized T get() {
        var known = answer;
        if (known == null || nanos.getAsLong() - askedAt > FRESH) {
            askedAt = nanos.getAsLong();
            known = source.get();
            answer = known;
        }
        return known;
    }
}
