package org.followup.core.reminders.year;

/** What the naive model counts letters by. */
public enum Sort {
    REMINDERS,
    RECEIPTS,
    HAND_OVERS,
    QUESTIONS,
    ACCEPTANCES,
    TO_SECRETARIAT,
    OPENINGS,
    DEADLINES,
    ROLES,
    INVITATIONS,
    SIGN_INS
}
