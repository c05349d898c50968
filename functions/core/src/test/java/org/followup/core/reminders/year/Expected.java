package org.followup.core.reminders.year;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the naive model says: a line for each letter. {@code reminders} name person, day and what is
 * listed; all others receiver and occasion, and what they say where that is worked out too.
 */
record Expected(
        List<String> reminders,
        List<String> receipts,
        List<String> questions,
        List<String> toSecretariat) {

    Expected {
        reminders = List.copyOf(reminders);
        receipts = List.copyOf(receipts);
        questions = List.copyOf(questions);
        toSecretariat = List.copyOf(toSecretariat);
    }

    List<String> all() {
        return Stream.of(reminders, receipts, questions, toSecretariat)
                .flatMap(List::stream)
                .toList();
    }
}
