package org.followup.core.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.letters.Receiver;

/** Names a person in keys and histories; says nothing about who it is. */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        if (!value.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "a person id has 1 to 40 small letters, digits or -");
        }
    }

    /** Empty where the text is no id: what people type into addresses. */
    public static Optional<PersonId> parse(String text) {
        return text.matches("[a-z0-9-]{1,40}") ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    public static PersonId random(SecureRandom random) {
        return new PersonId(
                "p-"
                        + Secret.random(random, 10)
                                .value()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', 'x'));
    }

    public Receiver receiver() {
        return Receiver.person(value);
    }

    public Actor actor() {
        return new Actor(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
