package org.followup.core.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a run of the planner did. {@code withoutReceiver} steps stay open until the office has
 * somebody to remind; {@code failures} did not stop the run.
 */
public record Planned(
        int steps, int folded, int letters, int withoutReceiver, List<RuntimeException> failures) {

    static final Planned NOTHING = new Planned(0, 0, 0, 0, List.of());
    static final Planned NOBODY = new Planned(0, 0, 0, 1, List.of());

    public Planned {
        failures = List.copyOf(failures);
    }

    static Planned failed(RuntimeException failure) {
        return new Planned(0, 0, 0, 0, List.of(failure));
    }

    /** What fails is told with the rest, and ends nothing but itself. */
    public static Planned safely(Supplier<Planned> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    public Planned plus(Planned other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Planned(
                steps + other.steps,
                folded + other.folded,
                letters + other.letters,
                withoutReceiver + other.withoutReceiver,
                all);
    }
}
