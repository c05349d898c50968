package org.followup.core.progress;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Sequence after sequence of commands at random: {@code ManyCommands FIRST_SEED SEQUENCES}, of 200
 * commands each. Fails with the seed of the first that does not hold.
 */
public final class ManyCommands {

    /** Endings, carry-overs and the exchange: what has to happen in a long run. */
    static final List<String> CHANGES =
            List.of(
                    "commitment-continued",
                    "commitment-split",
                    "commitment-merged",
                    "commitment-superseded",
                    "commitment-withdrawn",
                    "merge-asked",
                    "merge-agreed",
                    "merge-refused",
                    "practice-shared",
                    "question-asked",
                    "contribution-edited",
                    "contribution-withdrawn",
                    "answer-given",
                    "answer-withdrawn",
                    "practice-used",
                    "practice-use-taken-back");

    private static final int COMMANDS = 200;

    private ManyCommands() {}

    /** How often each command to an update did something, and each change of {@link #CHANGES}. */
    private record Done(Map<UpdateCommand, Integer> commands, Map<String, Integer> changes) {

        static final Done NOTHING = new Done(Map.of(), Map.of());

        Done and(Done other) {
            var commandsOfBoth = new EnumMap<UpdateCommand, Integer>(UpdateCommand.class);
            var changesOfBoth = new TreeMap<String, Integer>();
            for (var one : List.of(this, other)) {
                one.commands.forEach((key, n) -> commandsOfBoth.merge(key, n, Integer::sum));
                one.changes.forEach((key, n) -> changesOfBoth.merge(key, n, Integer::sum));
            }
            return new Done(commandsOfBoth, changesOfBoth);
        }

        boolean isEverything() {
            return commands.size() == UpdateCommand.values().length
                    && changes.keySet().containsAll(CHANGES);
        }
    }

    public static void main(String[] arguments) {
        var first = Long.parseLong(arguments[0]);
        var sequences = Long.parseLong(arguments[1]);
        var began = System.nanoTime();
        var done =
                LongStream.range(first, first + sequences)
                        .parallel()
                        .mapToObj(ManyCommands::run)
                        .reduce(Done.NOTHING, Done::and);
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        System.out.printf(
                Locale.ROOT,
                "seeds %d to %d: %d commands in %d s; did something: %s; changes: %s%n",
                first,
                first + sequences - 1,
                sequences * COMMANDS,
                seconds,
                done.commands(),
                done.changes());
        if (!done.isEverything()) {
            throw new IllegalStateException("a command never did anything");
        }
    }

    private static Done run(long seed) {
        try {
            var sequence = new RandomSequence(seed).give(COMMANDS);
            sequence.holds();
            var changes = new TreeMap<>(sequence.changes());
            changes.keySet().retainAll(CHANGES);
            return new Done(sequence.done(), changes);
        } catch (AssertionError | RuntimeException e) {
            throw new IllegalStateException("seed " + seed, e);
        }
    }
}
