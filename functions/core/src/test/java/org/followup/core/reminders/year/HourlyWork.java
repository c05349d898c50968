package org.followup.core.reminders.year;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.Lane;
import org.followup.core.reminders.PlanDigest;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SmallForum;

/** Planner and sender, each of which may end in the middle of its work. */
record HourlyWork(PlanReminders planner, PlanDigest digest, SendLetters sender, Letters letters) {

    void run(Instant now) {
        unlessInterrupted(() -> planner.plan(now));
        unlessInterrupted(() -> digest.plan(now));
        unlessInterrupted(() -> sender.run(Lane.ALL, 2_000, Instant.MAX));
    }

    /** A record of the table's stream may come again. */
    void stream(Receiver receiver, String occasion) {
        for (var again = 0; again < 3; again++) {
            unlessInterrupted(() -> letters.find(receiver, occasion).ifPresent(sender::send));
        }
    }

    /** Who found nothing to write finds nothing before: no step, week or letter comes due. */
    Instant next(Instant now) {
        var week =
                now.atZone(SmallForum.ALMATY)
                        .toLocalDate()
                        .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atStartOfDay(SmallForum.ALMATY)
                        .toInstant();
        return Stream.of(planner.next(now), letters.nextDue(now), Optional.of(week))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The next hour begins with a new process. */
    private static void unlessInterrupted(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Interrupted gone) {
            // what is not done waits for the drain
        }
    }
}
