package org.followup.core.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;

/** What a letter turns out to be when it is about to be sent. */
sealed interface Composed {

    /**
     * {@code keeps} is stored together with the claim, before the letter goes out: digests of its
     * secrets, the person's guard. {@code notes} are added to the ledger's entry.
     */
    record Ready(
            EmailAddress to,
            String toName,
            Language language,
            LetterContent content,
            Transaction keeps,
            Map<String, String> notes)
            implements Composed {

        Ready noting(Map<String, String> more) {
            return new Ready(to, toName, language, content, keeps, more);
        }
    }

    record Later(Instant until, String reason) implements Composed {}

    /**
     * A later step of the same ladder has its letter, which stands for this one too: {@code into}
     * is that letter and says so, {@code dropped} is this one.
     */
    record Folded(Letter dropped, Letter into) implements Composed {}

    /** {@code reopens} are steps that the planner takes again, for those who are there by then. */
    record Dropped(String reason, List<StepTaken> reopens) implements Composed {

        Dropped(String reason) {
            this(reason, List.of());
        }
    }

    static Ready to(Person person, LetterContent content, Transaction keeps) {
        return new Ready(
                person.address(), person.name(), person.language(), content, keeps, Map.of());
    }
}
