package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Instant;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;

/** Finds out what a letter has to say now, each kind in its own way. */
public final class ComposeLetters {

    private final SignInLetters signIns;
    private final InvitationLetters invitations;
    private final ReceiptLetters receipts;
    private final ReminderLetters reminders;

    public ComposeLetters(
            Letters letters,
            Keys keys,
            People people,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Ladders ladders,
            QuietDays quietDays,
            Letterhead letterhead,
            SecureRandom random) {
        var missing = new MissingUpdates(forums, offices, progress, ladders);
        var hours = new CivilHours(quietDays);
        this.signIns = new SignInLetters(keys, people, letterhead, random);
        this.invitations = new InvitationLetters(people, missing, letterhead, random);
        this.receipts =
                new ReceiptLetters(people, commitments, progress, forums, offices, letterhead);
        this.reminders =
                new ReminderLetters(
                        people,
                        forums,
                        ladders,
                        missing,
                        new OneADay(letters, hours),
                        hours,
                        new ReminderPage(letterhead, random));
    }

    Composed compose(Letter letter, Instant now) {
        return switch (letter.kind()) {
            case SIGN_IN -> signIns.compose(letter, now);
            case INVITATION -> invitations.compose(letter, now);
            case RECEIPT -> receipts.compose(letter);
            case REMINDER -> reminders.compose(letter, now);
        };
    }
}
