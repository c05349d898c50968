package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/**
 * Takes every reminder step that is due and not yet taken, and writes a waiting letter for each
 * receiver: one transaction per office and round. It remembers no last run, so a missed one is made
 * up for by the next.
 */
public final class PlanReminders {

    private final Journal journal;
    private final Forums forums;
    private final Progress progress;
    private final People people;
    private final Letters letters;
    private final Steps steps;
    private final MissingUpdates missing;
    private final CivilHours hours;
    private final SilentOffices silent;
    private final PlanEscalations escalations;

    public PlanReminders(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Letters letters,
            Steps steps,
            QuietDays quietDays) {
        this.journal = journal;
        this.forums = forums;
        this.progress = progress;
        this.people = people;
        this.letters = letters;
        this.steps = steps;
        this.missing = new MissingUpdates(forums, offices, progress);
        this.hours = new CivilHours(quietDays);
        this.silent = new SilentOffices(progress, missing);
        this.escalations = new PlanEscalations(journal, people, letters, hours);
    }

    /** What fails for one office holds up no other; the answer has the failures. */
    public Planned plan(Instant now) {
        var offices = missing.offices();
        var planned = Planned.NOTHING;
        for (var forum : forums.all()) {
            var arranged = progress.arrangements(forum.id());
            var scores = progress.scores(forum.id());
            for (var score : scores) {
                for (var deadline :
                        SilentOffices.deadlines(forum, score.office(), offices, arranged)) {
                    planned = planned.plus(planSafely(forum, deadline, score, offices, now));
                }
            }
            planned = planned.plus(escalate(forum, offices, scores, arranged, now));
        }
        return planned;
    }

    private Planned escalate(
            Forum forum,
            Map<OfficeId, Office> offices,
            List<Score> scores,
            Map<OfficeId, Arrangements> arranged,
            Instant now) {
        try {
            var groups = silent.of(forum, offices, scores, arranged).keySet();
            return escalations.plan(forum, groups, offices, now);
        } catch (RuntimeException failure) {
            return Planned.failed(failure);
        }
    }

    /** When the next step of any office comes; there is nothing to plan before. */
    public Optional<Instant> next(Instant now) {
        var offices = missing.offices();
        return forums.all().stream()
                .flatMap(forum -> next(forum, offices, now))
                .min(Instant::compareTo);
    }

    private Stream<Instant> next(Forum forum, Map<OfficeId, Office> offices, Instant now) {
        var ladder = forum.ladder();
        var arranged = progress.arrangements(forum.id());
        return offices.keySet().stream()
                .flatMap(
                        office ->
                                SilentOffices.deadlines(forum, office, offices, arranged).stream())
                .flatMap(
                        deadline ->
                                Stream.concat(
                                        ReminderPolicy.next(ladder, deadline, now).stream(),
                                        SilentOffices.next(ladder, deadline.dueOn(), now)
                                                .stream()));
    }

    private Planned planSafely(
            Forum forum,
            Deadline deadline,
            Score score,
            Map<OfficeId, Office> offices,
            Instant now) {
        if (isComplete(score, deadline)) {
            return Planned.NOTHING;
        }
        try {
            return Retry.untilWon(() -> plan(forum, deadline, offices, now));
        } catch (RuntimeException failure) {
            return Planned.failed(failure);
        }
    }

    /** A card that does not know the round yet says nothing: then the rows are asked. */
    private static boolean isComplete(Score score, Deadline deadline) {
        return score.rounds().containsKey(deadline.id())
                && score.round(deadline.id()).missing() == 0;
    }

    private Optional<Planned> plan(
            Forum forum, Deadline deadline, Map<OfficeId, Office> offices, Instant now) {
        var ladder = forum.ladder();
        if (isNothing(ReminderPolicy.decide(ladder, deadline, List.of(), now))) {
            return Optional.of(Planned.NOTHING);
        }
        var taken = steps.taken(forum.id(), deadline.office().id(), deadline.id());
        return switch (ReminderPolicy.decide(ladder, deadline, taken, now)) {
            case ReminderPolicy.Decision.Nothing() -> Optional.of(Planned.NOTHING);
            case ReminderPolicy.Decision.Take take -> take(forum, deadline, offices, take, now);
        };
    }

    private Optional<Planned> take(
            Forum forum,
            Deadline deadline,
            Map<OfficeId, Office> offices,
            ReminderPolicy.Decision.Take take,
            Instant now) {
        var office = deadline.office();
        var rows = missing.in(forum, deadline);
        if (rows.isEmpty()) {
            return Optional.of(Planned.NOTHING);
        }
        var receivers =
                people.of(office.id()).stream()
                        .filter(
                                person ->
                                        Turn.concerns(
                                                take.step(),
                                                rows,
                                                deadline,
                                                MissingUpdates.roles(person, office.id())))
                        .filter(person -> !isStopped(person))
                        .toList();
        if (receivers.isEmpty()) {
            return Optional.of(Planned.NOBODY);
        }
        var occasion = Occasion.of(forum.id(), deadline);
        var marks = new ArrayList<View>();
        marks.add(occasion.taken(take.step(), false, now));
        take.folded().forEach(step -> marks.add(occasion.taken(step, true, now)));
        var letters =
                receivers.stream()
                        .map(person -> letter(person, occasion, take, offices, now))
                        .toList();
        return store(marks, letters, List.of());
    }

    private boolean isStopped(Person person) {
        return letters.address(person.address().digest())
                .filter(AddressState::isStopped)
                .isPresent();
    }

    /**
     * A step that was reopened, because somebody left before the letter went out or had a stopped
     * address, writes only to those who have had none.
     */
    private Optional<Planned> store(List<View> marks, List<Letter> owed, List<Letter> again) {
        return switch (journal.commit(Transaction.without().add(marks).add(owed).put(again))) {
            case CommitResult.Committed() ->
                    Optional.of(
                            new Planned(
                                    1, marks.size() - 1, owed.size() + again.size(), 0, List.of()));
            case CommitResult.Taken(Letter refused) -> storeWithout(refused, marks, owed, again);
            case CommitResult.Taken(var step) -> Optional.of(Planned.NOTHING);
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    private Optional<Planned> storeWithout(
            Letter refused, List<View> marks, List<Letter> owed, List<Letter> again) {
        var rest = owed.stream().filter(letter -> !letter.id().equals(refused.id())).toList();
        var more = new ArrayList<>(again);
        letters.find(refused.receiver(), refused.occasion())
                .filter(Letter::metStoppedAddress)
                .map(letter -> letter.owedAgain(refused.notBefore()))
                .ifPresent(more::add);
        return store(marks, rest, more);
    }

    private Letter letter(
            Person person,
            Occasion occasion,
            ReminderPolicy.Decision.Take take,
            Map<OfficeId, Office> offices,
            Instant now) {
        return Letter.pending(
                person.id().receiver(),
                LetterKind.REMINDER,
                occasion.name(take.step()),
                occasion.about(take),
                now,
                hours.next(Home.of(person, offices), now));
    }

    private static boolean isNothing(ReminderPolicy.Decision decision) {
        return decision instanceof ReminderPolicy.Decision.Nothing;
    }
}
