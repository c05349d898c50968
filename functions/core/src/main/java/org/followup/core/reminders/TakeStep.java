package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;

/**
 * Takes the latest step of a ladder that has come and is not taken yet, in one transaction with a
 * waiting letter for everybody whom it concerns.
 */
record TakeStep(
        Journal journal,
        People people,
        Letters letters,
        Steps steps,
        MissingUpdates missing,
        CivilHours hours) {

    /** Empty where somebody else was faster. The rows are asked only if a step has come. */
    Optional<Planned> take(
            Ladder ladder,
            Occasion occasion,
            Deadline deadline,
            Supplier<List<CommitmentRow>> rows,
            Map<OfficeId, Office> offices,
            Instant now) {
        if (isNothing(ReminderPolicy.decide(ladder, deadline, List.of(), now))) {
            return Optional.of(Planned.NOTHING);
        }
        var taken =
                occasion.own(steps.taken(occasion.forum(), occasion.office(), occasion.round()));
        return switch (ReminderPolicy.decide(ladder, deadline, taken, now)) {
            case ReminderPolicy.Decision.Nothing() -> Optional.of(Planned.NOTHING);
            case ReminderPolicy.Decision.Take take ->
                    take(occasion, deadline, rows.get(), offices, take, now);
        };
    }

    private Optional<Planned> take(
            Occasion occasion,
            Deadline deadline,
            List<CommitmentRow> rows,
            Map<OfficeId, Office> offices,
            ReminderPolicy.Decision.Take take,
            Instant now) {
        var office = deadline.office();
        if (rows.isEmpty()) {
            return Optional.of(Planned.NOTHING);
        }
        var stuck = missing.stuck(rows, deadline);
        var receivers =
                people.of(office.id()).stream()
                        .filter(
                                person ->
                                        Turn.concerns(
                                                take.step(),
                                                rows,
                                                stuck,
                                                deadline,
                                                MissingUpdates.roles(person, office.id())))
                        .filter(person -> !isStopped(person))
                        .toList();
        if (receivers.isEmpty()) {
            return Optional.of(Planned.NOBODY);
        }
        var marks = new ArrayList<View>();
        marks.add(occasion.taken(take.step(), false, now));
        take.folded().forEach(step -> marks.add(occasion.taken(step, true, now)));
        var owed =
                receivers.stream()
                        .map(person -> letter(person, occasion, take, offices, now))
                        .toList();
        return store(marks, owed, List.of());
    }

    private boolean isStopped(Person person) {
        return letters.address(person.address().digest())
                .filter(AddressState::isStopped)
                .isPresent();
    }

    /**
     * A step that was reopened, because somebody left before the letter went out, had a stopped
     * address, or was excused then, writes only to those who have had none.
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
                .filter(Reasons::letStepWriteAgain)
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
                kind(person, occasion.office(), take.step()),
                occasion.name(take.step()),
                occasion.about(take),
                now,
                hours.next(hours.home(person, offices), now));
    }

    /** The head of an office hears of what its writers have not sent: no reminder of one's own. */
    private static LetterKind kind(Person person, OfficeId office, Step step) {
        var roles = MissingUpdates.roles(person, office);
        return step.reaches(roles) && !roles.contains(Role.FOCAL_POINT)
                ? LetterKind.ESCALATION
                : LetterKind.REMINDER;
    }

    private static boolean isNothing(ReminderPolicy.Decision decision) {
        return decision instanceof ReminderPolicy.Decision.Nothing;
    }
}
