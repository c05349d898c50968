package org.followup.core.practices;

/** With whom an office shares a contribution; guests never read it. */
public enum Audience {
    /** The offices of the forum, and the secretariat. */
    OFFICES,
    /** Observers and partners too. */
    PARTNERS_TOO
}
