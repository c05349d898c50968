package org.followup.core.letters;

import java.util.Optional;

/**
 * To whom a letter goes: a person, by id, or, for a sign-in letter, whoever is behind an address.
 */
public record Receiver(String key) {

    private static final String PERSON = "person-";

    public static Receiver person(String id) {
        return new Receiver(PERSON + id);
    }

    public static Receiver behind(EmailAddress address) {
        return new Receiver("address-" + address.digest());
    }

    public Optional<String> personId() {
        return key.startsWith(PERSON)
                ? Optional.of(key.substring(PERSON.length()))
                : Optional.empty();
    }
}
