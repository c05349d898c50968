package org.followup.core.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Deadline;

/**
 * Looks again at what is missing, at the moment of sending: nothing missing, nobody to remind or
 * another deadline by now, and there is no letter. One reminder a day tells a person everything
 * that no pause holds back.
 */
final class ReminderLetters {

    private final People people;
    private final Forums forums;
    private final MissingUpdates missing;
    private final LaterSteps later;
    private final OneADay oneADay;
    private final CivilHours hours;
    private final ReminderPage page;

    ReminderLetters(
            People people,
            Forums forums,
            MissingUpdates missing,
            LaterSteps later,
            OneADay oneADay,
            CivilHours hours,
            ReminderPage page) {
        this.people = people;
        this.forums = forums;
        this.missing = missing;
        this.later = later;
        this.oneADay = oneADay;
        this.hours = hours;
        this.page = page;
    }

    Composed compose(Letter letter, HeldBack held, Instant now) {
        var person = letter.receiver().personId().flatMap(id -> people.find(new PersonId(id)));
        if (person.isEmpty()) {
            return receiverLeft(letter);
        }
        if (letter.isInPlaceOfAnother()) {
            return anew(letter, person.get(), held, now);
        }
        var occasion = Occasion.of(letter);
        var offices = missing.offices();
        var office = Optional.ofNullable(offices.get(occasion.office()));
        var forum = forums.find(occasion.forum());
        var round = forum.flatMap(f -> f.round(occasion.round()));
        if (office.isEmpty() || round.isEmpty()) {
            return new Composed.Dropped(Reasons.GONE);
        }
        if (occasion.rework()) {
            return missing.sentBack(forum.orElseThrow(), office.get()).stream()
                    .filter(each -> isAbout(each, occasion))
                    .map(Owed::deadline)
                    .findFirst()
                    .map(
                            day ->
                                    compose(
                                            letter,
                                            person.get(),
                                            forum.get().reworkLadder(),
                                            day,
                                            offices,
                                            held,
                                            now))
                    .orElseGet(() -> new Composed.Dropped(Reasons.NOTHING_MISSING));
        }
        var deadline = missing.deadline(forum.orElseThrow(), round.get(), office.get());
        return compose(letter, person.get(), forum.get().ladder(), deadline, offices, held, now);
    }

    private Composed compose(
            Letter letter,
            Person person,
            Ladder ladder,
            Deadline deadline,
            Map<OfficeId, Office> offices,
            HeldBack held,
            Instant now) {
        var occasion = Occasion.of(letter);
        return noLonger(letter, occasion, person, ladder, deadline, now)
                .orElseGet(
                        () -> {
                            var roles = MissingUpdates.roles(person, occasion.office());
                            return orExcused(
                                    letter,
                                    deadline,
                                    compose(
                                            letter,
                                            person,
                                            offices,
                                            held,
                                            () -> later.fold(letter, ladder, deadline, roles, now),
                                            now));
                        });
    }

    /** An excuse may be undone while the step is still the latest; what was sent comes no more. */
    private static Composed orExcused(Letter letter, Deadline deadline, Composed composed) {
        return composed.equals(new Composed.Dropped(Reasons.NOTHING_MISSING))
                        && deadline.arranged().stream().anyMatch(ReminderLetters::excuses)
                ? notNow(letter, Reasons.EXCUSED)
                : composed;
    }

    private static boolean excuses(Arrangement arrangement) {
        return switch (arrangement) {
            case Arrangement.RoundExcused round -> true;
            case Arrangement.CommitmentExcused commitment -> true;
            case Arrangement.Asked asked -> false;
            case Arrangement.Extended extended -> false;
            case Arrangement.Reopened reopened -> false;
        };
    }

    /** Whoever holds the role by now, and has had no letter of this step, gets one. */
    private static Composed receiverLeft(Letter letter) {
        return notNow(letter, Reasons.RECEIVER_LEFT);
    }

    private static Composed notNow(Letter letter, String reason) {
        return new Composed.Dropped(reason, List.of(Occasion.taken(letter)));
    }

    private Optional<Composed> noLonger(
            Letter letter,
            Occasion occasion,
            Person person,
            Ladder ladder,
            Deadline deadline,
            Instant now) {
        if (!deadline.dueOn().equals(occasion.dueOn())) {
            return Optional.of(notNow(letter, Reasons.DEADLINE_CHANGED));
        }
        if (!deadline.isOpen(now)) {
            return Optional.of(new Composed.Dropped(Reasons.ROUND_CLOSED));
        }
        if (ReminderPolicy.hasEnded(ladder, deadline, now)) {
            return Optional.of(new Composed.Dropped(Reasons.LADDER_ENDED));
        }
        var roles = MissingUpdates.roles(person, occasion.office());
        return addressed(letter, ladder).reaches(roles) || Turn.confirms(roles)
                ? Optional.empty()
                : Optional.of(receiverLeft(letter));
    }

    /** A step that was taken off the ladder meanwhile still goes to everybody of the office. */
    private static Step addressed(Letter letter, Ladder ladder) {
        return ladder.ofOffices().stream()
                .filter(step -> step.id().equals(letter.about().get("step")))
                .findFirst()
                .orElse(new Step(0, Set.of(Role.FOCAL_POINT, Role.COMMISSIONER)));
    }

    private Composed compose(
            Letter letter,
            Person person,
            Map<OfficeId, Office> offices,
            HeldBack held,
            Supplier<Optional<Composed>> folded,
            Instant now) {
        var occasion = Occasion.of(letter);
        return compose(letter, person, offices, held, each -> isAbout(each, occasion), folded, now);
    }

    /**
     * In place of one that came back: whatever that one listed and is still missing, be it toward
     * another deadline by now. Nothing before it has reached the person, so nothing is folded.
     */
    private Composed anew(Letter letter, Person person, HeldBack held, Instant now) {
        return compose(
                letter,
                person,
                missing.offices(),
                held,
                each -> OneADay.lists(letter, each.name()),
                Optional::empty,
                now);
    }

    private Composed compose(
            Letter letter,
            Person person,
            Map<OfficeId, Office> offices,
            HeldBack held,
            Predicate<Owed> about,
            Supplier<Optional<Composed>> folded,
            Instant now) {
        var all = missing.of(person, offices, now);
        var owed = held.without(all);
        var own = owed.stream().filter(about).findFirst();
        if (own.isEmpty()) {
            return all.stream().anyMatch(about)
                    ? new Composed.Later(held.lookAgain(), Reasons.PAUSED)
                    : new Composed.Dropped(Reasons.NOTHING_MISSING);
        }
        var home = hours.home(person, offices);
        var civil = letter.isByHand() ? now : hours.next(home, now);
        if (civil.isAfter(now)) {
            return new Composed.Later(civil, Reasons.QUIET);
        }
        return folded.get().orElseGet(() -> inTurn(letter, person, owed, own.get(), home, now));
    }

    private Composed inTurn(
            Letter letter, Person person, List<Owed> owed, Owed own, Home home, Instant now) {
        return switch (oneADay.turn(letter, own.name(), home, now)) {
            case OneADay.Turn.Merged() -> new Composed.Dropped(Reasons.MERGED);
            case OneADay.Turn.NotNow(var until) -> new Composed.Later(until, Reasons.ONE_A_DAY);
            case OneADay.Turn.Yours(var guard) -> ready(person, owed, own, guard, now);
        };
    }

    private Composed ready(
            Person person,
            List<Owed> owed,
            Owed own,
            org.followup.core.letters.Guard guard,
            Instant now) {
        var written = page.write(person, owed, own, now);
        var listed = owed.stream().map(Owed::name).collect(Collectors.joining(" "));
        return new Composed.Ready(
                person.address(),
                person.name(),
                person.language(),
                written.content(),
                written.links().put(guard),
                Map.of(OneADay.LISTED, listed));
    }

    private static boolean isAbout(Owed owed, Occasion occasion) {
        var of = owed.occasion();
        return of.forum().equals(occasion.forum())
                && of.office().equals(occasion.office())
                && of.round().equals(occasion.round())
                && of.rework() == occasion.rework()
                && (!of.rework() || of.dueOn().equals(occasion.dueOn()));
    }
}
