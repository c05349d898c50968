package org.followup.core.letters;

import java.util.Optional;

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
    FORUM_MOVED(false),
    COMMITMENTS_ENDED(false),
    CONSENT_ASKED(false),
    ROUND_OPENED(false),
    ROLE_HANDED_OVER(false),
    ENTERED_ON_BEHALF(false),
    NOTE_WRITTEN(false),
    CONTRIBUTION_ANSWERED(false),
    DIGEST(false),
    EXPORT_READY(false);

    private final boolean urgent;

    LetterKind(boolean urgent) {
        this.urgent = urgent;
    }

    /** The group with which somebody may switch it off; none where it belongs to a duty. */
    public Optional<LetterChoice> choice() {
        return switch (this) {
            case ACCEPTED, NOTE_WRITTEN -> Optional.of(LetterChoice.NOTICES);
            case CONTRIBUTION_ANSWERED -> Optional.of(LetterChoice.EXCHANGE);
            case ROUND_OPENED -> Optional.of(LetterChoice.ROUNDS);
            case DIGEST -> Optional.of(LetterChoice.DIGEST);
            case SIGN_IN,
                    INVITATION,
                    RECEIPT,
                    HANDED_OVER,
                    REMINDER,
                    ESCALATION,
                    SENT_BACK,
                    DEADLINE_CHANGED,
                    FORUM_MOVED,
                    COMMITMENTS_ENDED,
                    CONSENT_ASKED,
                    ROLE_HANDED_OVER,
                    ENTERED_ON_BEHALF,
                    EXPORT_READY ->
                    Optional.empty();
        };
    }

    public boolean urgent() {
        return urgent;
    }

    /** What the steps of a ladder write. */
    public boolean isOfLadder() {
        return this == REMINDER || this == ESCALATION;
    }

    /** Only what presses or counts: what has happened to somebody's update is said all the same. */
    public boolean heldByPauses() {
        return switch (this) {
            case REMINDER, ESCALATION, DIGEST -> true;
            case SIGN_IN,
                    INVITATION,
                    RECEIPT,
                    HANDED_OVER,
                    SENT_BACK,
                    ACCEPTED,
                    DEADLINE_CHANGED,
                    FORUM_MOVED,
                    COMMITMENTS_ENDED,
                    CONSENT_ASKED,
                    ROUND_OPENED,
                    ROLE_HANDED_OVER,
                    ENTERED_ON_BEHALF,
                    NOTE_WRITTEN,
                    CONTRIBUTION_ANSWERED,
                    EXPORT_READY ->
                    false;
        };
    }
}
