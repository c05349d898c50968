package org.followup.core.reminders.year;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.followup.core.reminders.year.MailService.Telling;

/** Lives through year after year: {@code ManyYears FIRST_SEED YEARS}; fails if one has a fault. */
public final class ManyYears {

    private static final double[] RATES = {0, 0.02, 0.08, 0.2};

    private ManyYears() {}

    public static void main(String[] arguments) {
        var first = Long.parseLong(arguments[0]);
        var years = Long.parseLong(arguments[1]);
        var faulty =
                LongStream.range(first, first + years)
                        .filter(seed -> !told(seed, RATES[(int) (seed % RATES.length)]))
                        .count();
        var some = SimulatedYear.run(first, RATES[2], Telling.NOT_OF_INTERRUPTED);
        print(first, RATES[2], "events lost with the answer", some);
        var none = SimulatedYear.run(first, RATES[2], Telling.NOTHING);
        print(first, RATES[2], "no events", none);
        if (faulty > 0
                || !some.lost().isEmpty()
                || !none.twice().stream().allMatch(twice -> twice.contains(" sign-in-"))) {
            throw new IllegalStateException(faulty + " years with a fault");
        }
    }

    private static boolean told(long seed, double rate) {
        var outcome = SimulatedYear.run(seed, rate, Telling.EVERYTHING);
        print(seed, rate, "", outcome);
        return outcome.lost().isEmpty()
                && outcome.unexpected().isEmpty()
                && outcome.twice().isEmpty()
                && outcome.unsettled().isEmpty();
    }

    private static void print(long seed, double rate, String note, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "seed %d, rate %.2f %s: %s, %d interruptions;"
                        + " lost %d, unexpected %d, twice %d, unsettled %d%n",
                seed,
                rate,
                note,
                new TreeMap<>(outcome.expected()),
                outcome.interruptions().values().stream().mapToInt(Integer::intValue).sum(),
                outcome.lost().size(),
                outcome.unexpected().size(),
                outcome.twice().size(),
                outcome.unsettled().size());
    }
}
