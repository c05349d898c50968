package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Change;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;

/** Who is told that a deadline has changed: those who write for the office, and its head. */
final class DeadlineLetters {

    private final People people;

    DeadlineLetters(People people) {
        this.people = people;
    }

    private static String kind(Arrangement arrangement, ArrangeRound.How how) {
        return switch (how) {
            case MADE -> kind(arrangement);
            case UNDONE, TAKEN_BACK -> "undone";
            case DECLINED -> "declined";
        };
    }

    private static String kind(Arrangement arrangement) {
        return switch (arrangement) {
            case Arrangement.Asked asked -> "asked";
            case Arrangement.Extended extended -> "extended";
            case Arrangement.Reopened reopened -> "reopened";
            case Arrangement.RoundExcused round -> "excused";
            case Arrangement.CommitmentExcused commitment -> "excused";
        };
    }

    /** None where it is the office that asks, or takes its question back. */
    List<Letter> of(
            ForumId forum,
            Deadline before,
            Deadline after,
            Arrangement arrangement,
            ArrangeRound.How how,
            Change change) {
        if (arrangement instanceof Arrangement.Asked && how != ArrangeRound.How.DECLINED) {
            return List.of();
        }
        var office = after.office().id();
        var about = new TreeMap<String, String>();
        about.put("forum", forum.value());
        about.put("office", office.value());
        about.put("round", after.id().value());
        about.put("change", kind(arrangement, how));
        if (arrangement instanceof Arrangement.CommitmentExcused one) {
            about.put("commitment", one.commitment().value());
        }
        about.put("dueOn", after.dueOn().toString());
        if (how != ArrangeRound.How.DECLINED) {
            about.put("formerDueOn", before.dueOn().toString());
        }
        var occasion = after.arrangements().occasion(change.sequence());
        return new Reporting(people)
                .of(office)
                .map(person -> letter(person, occasion, about, change))
                .toList();
    }

    private static Letter letter(
            Person person, String occasion, Map<String, String> about, Change change) {
        return Letter.pending(
                person.id().receiver(),
                LetterKind.DEADLINE_CHANGED,
                occasion,
                about,
                change.at(),
                change.at());
    }
}
