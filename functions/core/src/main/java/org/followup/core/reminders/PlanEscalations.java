package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Deadline;

/**
 * Owes each member of the secretariat one letter about all offices that are silent after the same
 * deadline. The letter is its own mark, for its occasion is unique: a member who comes later gets
 * it too, and one whose address works again.
 */
final class PlanEscalations {

    private final Journal journal;
    private final People people;
    private final Letters letters;
    private final CivilHours hours;
    private final SilentOffices silent;

    PlanEscalations(
            Journal journal,
            People people,
            Letters letters,
            CivilHours hours,
            SilentOffices silent) {
        this.journal = journal;
        this.people = people;
        this.letters = letters;
        this.hours = hours;
        this.silent = silent;
    }

    /**
     * Reads nothing more where no deadline has reached a step of the secretariat, and rows only
     * where somebody has not been told.
     */
    Planned plan(
            Forum forum,
            Map<SilentOffices.Group, List<Deadline>> byCards,
            Map<OfficeId, Office> offices,
            Instant now) {
        var planned = Planned.NOTHING;
        for (var group : byCards.entrySet()) {
            var step = SilentOffices.step(forum.ladder(), group.getKey().dueOn(), now);
            if (step.isPresent()) {
                for (var member : members()) {
                    planned = planned.plus(tell(member, forum, group, step.get(), offices, now));
                }
            }
        }
        return planned;
    }

    static String occasion(Forum forum, SilentOffices.Group group, Step step) {
        return "escalation-%s-%s-%s-%s"
                .formatted(forum.id(), group.round(), group.dueOn(), step.id());
    }

    private List<Person> members() {
        return people.all().stream().filter(Person::isSecretariat).toList();
    }

    private Planned tell(
            Person member,
            Forum forum,
            Map.Entry<SilentOffices.Group, List<Deadline>> group,
            ReminderPolicy.Decision.Take take,
            Map<OfficeId, Office> offices,
            Instant now) {
        return Planned.safely(
                () -> Retry.untilWon(() -> tellOnce(member, forum, group, take, offices, now)));
    }

    private Optional<Planned> tellOnce(
            Person member,
            Forum forum,
            Map.Entry<SilentOffices.Group, List<Deadline>> group,
            ReminderPolicy.Decision.Take take,
            Map<OfficeId, Office> offices,
            Instant now) {
        var receiver = member.id().receiver();
        var occasion = occasion(forum, group.getKey(), take.step());
        var before = letters.find(receiver, occasion);
        if (before.filter(letter -> !letter.metStoppedAddress()).isPresent()
                || isStopped(member)
                || !silent.isAny(forum, group.getValue())) {
            return Optional.of(Planned.NOTHING);
        }
        var earliest = hours.next(hours.home(member, offices), now);
        var transaction =
                before.map(letter -> Transaction.without().put(letter.owedAgain(earliest)))
                        .orElseGet(
                                () ->
                                        Transaction.without()
                                                .add(
                                                        Letter.pending(
                                                                receiver,
                                                                LetterKind.ESCALATION,
                                                                occasion,
                                                                about(forum, group.getKey(), take),
                                                                now,
                                                                earliest)));
        return switch (journal.commit(transaction)) {
            case CommitResult.Committed() -> Optional.of(new Planned(0, 0, 1, 0, List.of()));
            case CommitResult.Taken(var taken) -> Optional.of(Planned.NOTHING);
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    private boolean isStopped(Person member) {
        return letters.address(member.address().digest())
                .filter(AddressState::isStopped)
                .isPresent();
    }

    private static Map<String, String> about(
            Forum forum, SilentOffices.Group group, ReminderPolicy.Decision.Take take) {
        var about =
                new TreeMap<>(
                        Map.of(
                                "forum", forum.id().value(),
                                "round", group.round().value(),
                                "dueOn", group.dueOn().toString(),
                                "step", take.step().id()));
        if (!take.folded().isEmpty()) {
            about.put(
                    Occasion.FOLDED,
                    take.folded().stream().map(Step::id).collect(Collectors.joining(" ")));
        }
        return about;
    }

    /** What such a letter is about; empty where it says nothing that can be read. */
    static Optional<SilentOffices.Group> group(Letter letter) {
        return Topics.named(letter, "round")
                .flatMap(
                        round ->
                                Topics.day(letter, "dueOn")
                                        .map(
                                                (LocalDate day) ->
                                                        new SilentOffices.Group(
                                                                new RoundId(round), day)));
    }
}
