package org.followup.core.reminders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.OfficeId;

/**
 * Tells one office one piece of news: a letter to each who reports for it, and a mark that it was
 * told, in one transaction. Broken off and run again, it goes on with the offices without a mark.
 */
record TellOnce(Journal journal, People people, Steps steps) {

    /**
     * The mark is asked for first, then who would hear it; what there is to tell only where both
     * call for it. Where there is nothing to tell, the mark says so.
     */
    Planned tell(StepTaken mark, Supplier<Optional<Function<Person, Letter>>> news) {
        try {
            return Retry.untilWon(() -> attempt(mark, news));
        } catch (RuntimeException failure) {
            return Planned.failed(failure);
        }
    }

    private Optional<Planned> attempt(
            StepTaken mark, Supplier<Optional<Function<Person, Letter>>> news) {
        if (isTold(mark)) {
            return Optional.of(Planned.NOTHING);
        }
        var readers =
                people.of(mark.office()).stream()
                        .filter(person -> reports(person, mark.office()))
                        .toList();
        if (readers.isEmpty()) {
            return Optional.of(Planned.NOBODY);
        }
        var letters = news.get().stream().flatMap(letter -> readers.stream().map(letter)).toList();
        return written(mark, letters);
    }

    private boolean isTold(StepTaken mark) {
        return told(mark.forum(), mark.office(), mark.round()).contains(mark.step());
    }

    /** The names of what an office was told in a round. */
    Set<String> told(ForumId forum, OfficeId office, RoundId round) {
        return steps.taken(forum, office, round).stream()
                .map(StepTaken::step)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Planned> written(StepTaken mark, List<Letter> letters) {
        return switch (journal.commit(Transaction.without().add(mark).add(letters))) {
            case CommitResult.Committed() ->
                    Optional.of(new Planned(0, 0, letters.size(), 0, List.of()));
            case CommitResult.Taken(var known) -> Optional.of(Planned.NOTHING);
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    /** Whom news of an office are told. */
    static boolean reports(Person person, OfficeId office) {
        return person.is(Role.FOCAL_POINT, office) || person.is(Role.COMMISSIONER, office);
    }
}
