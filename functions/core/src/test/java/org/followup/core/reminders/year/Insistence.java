package org.followup.core.reminders.year;

import java.util.function.BooleanSupplier;
import org.followup.core.reminders.Interrupted;

/** Whoever hears nothing presses the button again: the same request. */
final class Insistence {

    private Insistence() {}

    /** {@code work} says whether it was answered as it should be. */
    static void untilDone(BooleanSupplier work) {
        for (var done = false; !done; ) {
            try {
                if (!work.getAsBoolean()) {
                    throw new AssertionError("nobody should be refused in this year");
                }
                done = true;
            } catch (RuntimeException | Interrupted again) {
                done = false;
            }
        }
    }

    static void untilDone(Runnable work) {
        untilDone(
                () -> {
                    work.run();
                    return true;
                });
    }
}
