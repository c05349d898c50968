package org.followup.core.letters;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** Which letters are looked for. */
public record LetterSearch(
        Where where,
        Optional<LetterState> state,
        Optional<LetterKind> kind,
        Optional<OfOffice> office) {

    public sealed interface Where {

        /** Caused in a month of UTC. */
        record Month(YearMonth month) implements Where {}

        /** In any month. */
        record To(Receiver receiver) implements Where {}
    }

    /** What is about an office, and what is about none and goes to one of these people. */
    public record OfOffice(String office, Set<Receiver> people) {

        public OfOffice {
            people = Set.copyOf(people);
        }

        boolean takes(Letter letter) {
            var about = letter.about().get("office");
            return about == null ? people.contains(letter.receiver()) : about.equals(office);
        }
    }

    public static LetterSearch in(YearMonth month) {
        return new LetterSearch(
                new Where.Month(month), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean takes(Letter letter) {
        return isThere(letter)
                && state.map(s -> s == letter.state()).orElse(true)
                && kind.map(k -> k == letter.kind()).orElse(true)
                && office.map(o -> o.takes(letter)).orElse(true);
    }

    private boolean isThere(Letter letter) {
        return switch (where) {
            case Where.Month(var month) ->
                    month.equals(YearMonth.from(letter.causedAt().atOffset(ZoneOffset.UTC)));
            case Where.To(var receiver) -> receiver.equals(letter.receiver());
        };
    }
}
