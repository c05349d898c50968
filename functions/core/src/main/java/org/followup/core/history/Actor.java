package org.followup.core.history;

/**
 * Who did something: the id of a person, of an API token or of a job of the service; never a name.
 */
public record Actor(String id) {

    public static final Actor SERVICE = new Actor("service");

    public Actor {
        if (id.isBlank() || id.length() > 60) {
            throw new IllegalArgumentException("an actor has an id of 1 to 60 characters");
        }
    }
}
