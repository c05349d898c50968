package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

/**
 * Writes to every office that a forum to come has other days: one transaction per office, with a
 * mark that it was told. The mark stands where those of rounds do, under {@value #MARK}.
 */
final class TellForumMoved {

    private static final String MARK = "forum-days";

    private final Journal journal;
    private final Offices offices;
    private final People people;
    private final Steps steps;

    TellForumMoved(Journal journal, Offices offices, People people, Steps steps) {
        this.journal = journal;
        this.offices = offices;
        this.people = people;
        this.steps = steps;
    }

    /** What fails for one office holds up no other. */
    Planned tell(Forum forum, Instant now) {
        var moved = forum.moved().filter(move -> isNews(forum, move, now));
        var told = Planned.NOTHING;
        if (moved.isPresent()) {
            for (var office : offices.all()) {
                told = told.plus(tellSafely(forum, moved.get(), office, now));
            }
        }
        return told;
    }

    private static boolean isNews(Forum forum, DaysMoved move, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return !forum.closesOn().isBefore(today)
                && !now.isBefore(move.at())
                && now.isBefore(move.at().plus(TellOffices.NEWS));
    }

    private Planned tellSafely(Forum forum, DaysMoved move, Office office, Instant now) {
        try {
            return Retry.untilWon(() -> tell(forum, move, office.id(), now));
        } catch (RuntimeException failure) {
            return Planned.failed(failure);
        }
    }

    private Optional<Planned> tell(Forum forum, DaysMoved move, OfficeId office, Instant now) {
        var round = new RoundId(MARK);
        var name = "moved-" + move.sequence();
        if (steps.taken(forum.id(), office, round).stream()
                .anyMatch(step -> step.step().equals(name))) {
            return Optional.of(Planned.NOTHING);
        }
        var letters =
                people.of(office).stream()
                        .filter(person -> reports(person, office))
                        .map(person -> letter(person, forum, move, office, now))
                        .toList();
        if (letters.isEmpty()) {
            return Optional.of(Planned.NOBODY);
        }
        var mark = new StepTaken(forum.id(), office, round, forum.opensOn(), name, false, now);
        return switch (journal.commit(Transaction.without().add(mark).add(letters))) {
            case CommitResult.Committed() ->
                    Optional.of(new Planned(0, 0, letters.size(), 0, List.of()));
            case CommitResult.Taken(var known) -> Optional.of(Planned.NOTHING);
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    private static boolean reports(Person person, OfficeId office) {
        return person.is(Role.FOCAL_POINT, office) || person.is(Role.COMMISSIONER, office);
    }

    private static Letter letter(
            Person person, Forum forum, DaysMoved move, OfficeId office, Instant now) {
        var about =
                Map.of(
                        "forum", forum.id().value(),
                        "office", office.value(),
                        "formerOpensOn", move.formerOpensOn().toString());
        var occasion = "forum-moved-%s-%s-%d".formatted(forum.id(), office, move.sequence());
        return Letter.pending(
                person.id().receiver(), LetterKind.FORUM_MOVED, occasion, about, now, now);
    }
}
