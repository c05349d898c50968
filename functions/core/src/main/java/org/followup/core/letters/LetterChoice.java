package org.followup.core.letters;

/** Letters that somebody may do without; every other one belongs to a duty or was asked for. */
public enum LetterChoice {
    /** What has happened to updates: accepted, a note. */
    NOTICES,
    /** Another office has answered in the exchange of experience. */
    EXCHANGE,
    /** A round has opened. */
    ROUNDS,
    /** The secretariat's week. */
    DIGEST
}
