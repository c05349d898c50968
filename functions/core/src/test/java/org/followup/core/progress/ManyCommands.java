package org.followup.core.progress;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Sequence after sequence of commands at random: {@code ManyCommands FIRST_SEED SEQUENCES}, of 200
 * commands each. Fails with the seed of the first that does not hold.
 */
public final class ManyCommands {

    private static final int COMMANDS = 200;

    private ManyCommands() {}

    public static void main(String[] arguments) {
        var first = Long.parseLong(arguments[0]);
        var sequences = Long.parseLong(arguments[1]);
        var began = System.nanoTime();
        var done =
                LongStream.range(first, first + sequences)
                        .parallel()
                        .mapToObj(ManyCommands::run)
                        .reduce(new EnumMap<>(UpdateCommand.class), ManyCommands::both);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        System.out.printf(
                Locale.ROOT,
                "seeds %d to %d: %d commands in %d s; did something: %s%n",
                first,
                first + sequences - 1,
                sequences * COMMANDS,
                seconds,
                done);
        if (done.size() < UpdateCommand.values().length) {
            throw new IllegalStateException("a command never did anything");
        }
    }

    private static Map<UpdateCommand, Integer> run(long seed) {
        try {
            var sequence = new RandomSequence(seed).give(COMMANDS);
            sequence.holds();
            return sequence.done();
        } catch (AssertionError | RuntimeException e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }

    private static Map<UpdateCommand, Integer> both(
            Map<UpdateCommand, Integer> one, Map<UpdateCommand, Integer> other) {
        var sum = new EnumMap<UpdateCommand, Integer>(UpdateCommand.class);
        sum.putAll(one);
        other.forEach((command, count) -> sum.merge(command, count, Integer::sum));
        return sum;
    }
}
