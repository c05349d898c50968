package org.followup.core.letters;

/**
 * Every letter the service writes. Urgent ones go out at once, by day and night: somebody waits for
 * them in front of a screen. All others wait for a civil hour of a working day.
 */
public enum LetterKind {
    SIGN_IN(true),
    INVITATION(true),
    RECEIPT(true),
    HANDED_OVER(true),
    REMINDER(false),
    ESCALATION(false),
    SENT_BACK(false),
    ACCEPTED(false),
    DEADLINE_CHANGED(false),
    ROUND_OPENED(false),
    ROLE_HANDED_OVER(false),
    ENTERED_ON_BEHALF(false),
    NOTE_WRITTEN(false),
    DIGEST(false),
    EXPORT_READY(false);

    private final boolean urgent;

    LetterKind(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean urgent() {
        return urgent;
    }
}
