package org.followup.core.tasks;

/** Everything that can wait for the secretariat. */
public enum TaskKind {
    /** An address that letters do not reach; about {@code person}. */
    BOUNCED_ADDRESS,
    /** Nobody writes for an office; about {@code office}. */
    OFFICE_WITHOUT_PEOPLE,
    /** A letter that was given up; about {@code receiver} and {@code occasion}. */
    LETTER_FAILED,
    /**
     * A submitted update; about {@code office, forum, round, commitment}. One task however many
     * versions come.
     */
    UPDATE_TO_REVIEW,
    /** An office asks for a later day; about {@code office, forum, round}. */
    EXTENSION_ASKED,
    /** An office wrote a note; about {@code office, forum, round, commitment}. */
    NOTE_TO_ANSWER,
    /** An office took back what was entered for it; about {@code office, forum, commitment}. */
    ENTRY_WITHDRAWN,
    /** The last step of the ladder went by; about {@code office, forum, round}. */
    OFFICE_SILENT
}
