package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterChoice;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;

/**
 * Owes each member of the secretariat one digest a week, from Monday on by the secretariat's clock.
 * It remembers no last run: a Monday that was missed is made up for within the week.
 */
public final class PlanDigest {

    private final Journal journal;
    private final People people;
    private final Letters letters;
    private final ZoneId zone;

    public PlanDigest(Journal journal, People people, Letters letters, ZoneId zone) {
        this.journal = journal;
        this.people = people;
        this.letters = letters;
        this.zone = zone;
    }

    /** Its letters are those that were not owed before; what fails for one member is told. */
    public Planned plan(Instant now) {
        var monday = week(now, zone);
        return people.all().stream()
                .filter(PlanDigest::wants)
                .map(person -> Planned.safely(() -> owe(person, monday, now)))
                .reduce(Planned.NOTHING, Planned::plus);
    }

    private Planned owe(Person person, LocalDate monday, Instant now) {
        var receiver = person.id().receiver();
        if (letters.find(receiver, name(monday)).isPresent()) {
            return Planned.NOTHING;
        }
        var about = Map.of("week", monday.toString());
        var digest = Letter.pending(receiver, LetterKind.DIGEST, name(monday), about, now, now);
        return new Planned(0, 0, stored(digest) ? 1 : 0, 0, List.of());
    }

    /** The Monday with which it began. */
    static LocalDate week(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean stored(Letter letter) {
        return journal.commit(Transaction.without().put(letter)) instanceof CommitResult.Committed;
    }

    static boolean wants(Person person) {
        return person.isSecretariat() && !person.without().contains(LetterChoice.DIGEST);
    }

    static String name(LocalDate monday) {
        return "digest-" + monday;
    }
}
