package org.followup.core.history;

import java.util.Optional;

/**
 * Who did something: the id of a person or of the service; never a name. What a program did with a
 * person's {@code token} was done by that person: two actors are the same by their id alone.
 */
public record Actor(String id, Optional<String> token) {

    public static final Actor SERVICE = new Actor("service");

    public Actor {
        if (id.isBlank() || id.length() > 60) {
            throw new IllegalArgumentException("an actor has an id of 1 to 60 characters");
        }
    }

    public Actor(String id) {
        this(id, Optional.empty());
    }

    public Actor with(String label) {
        return new Actor(id, Optional.of(label));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && actor.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
