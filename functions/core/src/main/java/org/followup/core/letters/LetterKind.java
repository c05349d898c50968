package org.followup.core.letters;

/**
 * Every letter the service writes. Urgent ones go out at once, by day and night; all others wait
 * for a civil hour.
 */
public enum LetterKind {
    SIGN_IN(true),
    INVITATION(true),
    RECEIPT(true),
    REMINDER(false);

    private final boolean urgent;

    LetterKind(boolean urgent) {
        this.urgent = urgent;
    }

    public boolean urgent() {
        return urgent;
    }
}
