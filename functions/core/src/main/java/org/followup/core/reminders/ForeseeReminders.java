package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/**
 * The planner run dry on a moved clock: the same policy, and nothing is written. What has been
 * planned already stands in the ledger and is not foreseen again.
 */
public final class ForeseeReminders {

    private final Letters letters;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final People people;
    private final Steps steps;
    private final CivilHours hours;
    private final MissingUpdates missing;
    private final ForeseeEscalations escalations;

    public ForeseeReminders(
            Letters letters,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Steps steps,
            QuietDays quietDays) {
        this.letters = letters;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.people = people;
        this.steps = steps;
        this.hours = new CivilHours(quietDays);
        this.missing = new MissingUpdates(forums, offices, progress, people);
        this.escalations = new ForeseeEscalations(letters, new SilentOffices(progress, missing));
    }

    /** Every reminder whose step comes by {@code end}, the earliest first. */
    public List<Foreseen> between(Instant now, Instant end) {
        var ahead = Ahead.of(letters, people, offices, hours);
        var all = new ArrayList<Foreseen>();
        for (var forum : forums.all()) {
            var arranged = progress.arrangements(forum.id());
            for (var score : progress.scores(forum.id())) {
                var office = ahead.offices().get(score.office());
                var none = Arrangements.none(forum.id(), score.office());
                var of = arranged.getOrDefault(score.office(), none);
                if (office != null) {
                    for (var due : due(forum, office, of, score, now, end)) {
                        all.addAll(due.to(ahead));
                    }
                }
            }
            all.addAll(escalations.between(forum, ahead, now, end));
        }
        all.sort(
                Comparator.comparing(Foreseen::at)
                        .thenComparing(foreseen -> foreseen.office().id())
                        .thenComparing(foreseen -> foreseen.receiver().id()));
        return List.copyOf(all);
    }

    /** When the next letter toward a round's deadline goes to an office; costs no read. */
    public Optional<Instant> next(Forum forum, Deadline deadline, List<Pause> pauses, Instant now) {
        var office = deadline.office();
        var home = new Home(office.country(), office.zone());
        var occasion = Occasion.of(forum.id(), deadline);
        return ReminderPolicy.next(forum.ladder(), deadline, now)
                .map(at -> Ahead.released(LetterKind.REMINDER, occasion.about(), pauses, at))
                .map(at -> hours.next(home, at));
    }

    /** Of what is missing, unless the card says that nothing is, and of what was sent back. */
    private List<Due> due(
            Forum forum,
            Office office,
            Arrangements arranged,
            Score score,
            Instant now,
            Instant end) {
        var all = new ArrayList<Due>();
        for (var deadline : Deadline.all(forum.rounds(), office, arranged)) {
            if (!score.isComplete(deadline.id())) {
                var rows = missing.in(forum, deadline);
                all.addAll(due(forum.ladder(), new Owed(forum, deadline, rows), now, end));
            }
        }
        if (Rework.isPossible(forum, score, now)) {
            missing.sentBack(forum, office)
                    .forEach(owed -> all.addAll(due(forum.reworkLadder(), owed, now, end)));
        }
        return all;
    }

    /** The clock jumps from step to step, and each decision is remembered as if it were taken. */
    private List<Due> due(Ladder ladder, Owed owed, Instant now, Instant end) {
        var deadline = owed.deadline();
        var taken = new ArrayList<>(taken(ladder, owed, now));
        var stuck = missing.stuck(owed.rows(), deadline);
        var all = new ArrayList<Due>();
        var moment = Optional.of(now);
        while (moment.isPresent() && moment.get().isBefore(end)) {
            var at = moment.get();
            switch (ReminderPolicy.decide(ladder, deadline, taken, at)) {
                case ReminderPolicy.Decision.Nothing() -> {}
                case ReminderPolicy.Decision.Take(var step, var folded) -> {
                    var plain = Occasion.of(owed.forum().id(), deadline);
                    taken.add(plain.taken(step, false, at));
                    folded.forEach(other -> taken.add(plain.taken(other, true, at)));
                    all.add(new Due(owed, stuck, step, at));
                }
            }
            moment = ReminderPolicy.next(ladder, deadline, at);
        }
        return all;
    }

    /** Only a step that has come by now can have been taken. */
    private List<StepTaken> taken(Ladder ladder, Owed owed, Instant now) {
        var occasion = owed.occasion();
        return ReminderPolicy.decide(ladder, owed.deadline(), List.of(), now)
                        instanceof ReminderPolicy.Decision.Take
                ? occasion.own(steps.taken(occasion.forum(), occasion.office(), occasion.round()))
                : List.of();
    }

    /** A step that comes {@code at} a moment, for those whose turn it is by now. */
    private record Due(Owed owed, Set<CommitmentReference> stuck, Step step, Instant at) {

        List<Foreseen> to(Ahead ahead) {
            var about = owed.occasion().about();
            return ahead.people(at).stream()
                    .filter(person -> missing(person) > 0)
                    .map(
                            person ->
                                    new Foreseen(
                                            ahead.reaches(person, LetterKind.REMINDER, about, at),
                                            ahead.zone(person),
                                            owed.forum(),
                                            owed.deadline(),
                                            step,
                                            person,
                                            missing(person),
                                            1,
                                            owed.rework()))
                    .filter(foreseen -> missing(ahead.on(foreseen.receiver(), foreseen.at())) > 0)
                    .toList();
        }

        private int missing(Person person) {
            var roles = MissingUpdates.roles(person, owed.office().id());
            return Turn.of(owed.rows(), stuck, owed.deadline(), roles, step.reaches(roles)).size();
        }
    }
}
