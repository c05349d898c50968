package org.followup.dynamodb;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;

/** Keys of letters, of who is sending them, and of the ladder's steps. */
public final class LetterKeys {

    static final String PAUSES = "PAUSES";
    static final Key DRAIN_TURN = new Key("SENDING", "DRAIN");
    static final Key SENDING_TIME = new Key("SENDING", "RATE");
    static final Key EVENTS_HEARD = new Key("SENDING", "EVENTS");
    private static final String LETTERS = "LETTERS#";

    private LetterKeys() {}

    static Key letter(Receiver receiver, String occasion) {
        return new Key(letters(receiver), occasion);
    }

    static String letters(Receiver receiver) {
        return LETTERS + receiver.key();
    }

    static Key step(ForumId forum, OfficeId office, RoundId round, LocalDate dueOn, String step) {
        return new Key(steps(forum, office, round), dueOn + "#" + step);
    }

    static String steps(ForumId forum, OfficeId office, RoundId round) {
        return "STEP#" + forum + "#" + office + "#" + round;
    }

    static Key guard(Receiver receiver) {
        return Key.only("GUARD#" + receiver.key());
    }

    static Key mailQuota() {
        return new Key("SENDING", "QUOTA");
    }

    static Key pause(String id) {
        return new Key(PAUSES, id);
    }

    /** Where open letters stand in the index, by the moment they come due. */
    public static String openLetters(boolean urgent) {
        return urgent ? "LETTER#URGENT" : "LETTER#CALM";
    }

    /** Where all other letters stand in the index, by the moment they were caused. */
    static String closedLetters(YearMonth month) {
        return LETTERS + month;
    }

    /** Whose letter a record of the table's stream is about; empty for anything else. */
    public static Optional<Receiver> receiverOfLetter(Key key) {
        return key.partition().startsWith(LETTERS)
                ? Optional.of(new Receiver(key.partition().substring(LETTERS.length())))
                : Optional.empty();
    }
}
