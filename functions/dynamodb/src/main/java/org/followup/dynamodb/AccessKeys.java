package org.followup.dynamodb;

import org.followup.core.access.PersonId;

/** Keys of people, and of what they prove themselves with. */
final class AccessKeys {

    static final String PEOPLE = "PEOPLE";
    static final String TOKENS = "TOKENS";
    static final String PERSONS = "PERSON#";

    /** Where stopped addresses stand in the index, by when it was said of them. */
    static final String STOPPED_ADDRESSES = "ADDRESSES#STOPPED";

    private AccessKeys() {}

    static Key person(PersonId person) {
        return new Key(PEOPLE, person.value());
    }

    static Key formerPerson(PersonId person) {
        return new Key("FORMER", person.value());
    }

    static Key address(String digest, PersonId person) {
        return new Key(addresses(digest), PERSONS + person);
    }

    static Key addressState(String digest) {
        return new Key(addresses(digest), "STATE");
    }

    static String addresses(String digest) {
        return "ADDRESS#" + digest;
    }

    static Key session(String digest) {
        return Key.only("SESSION#" + digest);
    }

    static Key signIn(String id) {
        return Key.only("SIGNIN#" + id);
    }

    static Key link(String digest) {
        return Key.only("LINK#" + digest);
    }

    static Key token(String digest) {
        return new Key(TOKENS, digest);
    }

    static Key attempts(String key) {
        return Key.only("LIMIT#" + key);
    }
}
