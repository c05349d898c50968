package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;

/** Whose turn it is to be the one reminder that a person gets on a day. */
final class OneADay {

    /** In the ledger: what a reminder listed, so that a second one of the day knows its place. */
    static final String LISTED = "listed";

    private static final Duration UNTIL_KNOWN = Duration.ofMinutes(30);

    private final Letters letters;
    private final CivilHours hours;

    OneADay(Letters letters, CivilHours hours) {
        this.letters = letters;
        this.hours = hours;
    }

    sealed interface Turn {

        /** The guard is stored with the claim: whoever comes second loses the race. */
        record Yours(Guard guard) implements Turn {}

        /** The day's letter has said it already. */
        record Merged() implements Turn {}

        record NotNow(Instant until) implements Turn {}
    }

    Turn turn(Letter letter, String own, Home home, Instant now) {
        var today = home.day(now);
        var guard = letters.guard(letter.receiver());
        if (guard.isEmpty()) {
            return new Turn.Yours(new Guard(letter.receiver(), today, letter.occasion(), 1));
        }
        if (guard.get().allows(today, letter.occasion())) {
            return taken(guard.get(), today, letter);
        }
        var other = letters.find(letter.receiver(), guard.get().occasion());
        return other.map(first -> after(first, letter, own, guard.get(), home, now))
                .orElseGet(() -> taken(guard.get(), today, letter));
    }

    private Turn after(
            Letter first, Letter letter, String own, Guard guard, Home home, Instant now) {
        if (first.cameBack() || letter.isInPlaceOf(first)) {
            return taken(guard, home.day(now), letter);
        }
        if (first.sentAt().isPresent()) {
            return lists(first, own)
                    ? new Turn.Merged()
                    : new Turn.NotNow(hours.tomorrow(home, now));
        }
        if (first.state() == LetterState.SENDING || first.repeated()) {
            return new Turn.NotNow(now.plus(UNTIL_KNOWN));
        }
        return taken(guard, home.day(now), letter);
    }

    private static Turn taken(Guard guard, LocalDate today, Letter letter) {
        return new Turn.Yours(guard.taken(today, letter.occasion()));
    }

    static boolean lists(Letter first, String own) {
        return Optional.ofNullable(first.about().get(LISTED)).stream()
                .flatMap(listed -> Arrays.stream(listed.split(" ", -1)))
                .anyMatch(own::equals);
    }
}
