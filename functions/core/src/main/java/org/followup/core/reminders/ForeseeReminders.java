package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;

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
        var missing = new MissingUpdates(forums, offices, progress);
        this.escalations =
                new ForeseeEscalations(letters, new SilentOffices(progress, missing), hours);
    }

    /** Every reminder whose step comes by {@code end}, the earliest first. */
    public List<Foreseen> between(Instant now, Instant end) {
        var known =
                offices.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
        var everybody = people.all();
        var pauses = letters.pauses();
        var all = new ArrayList<Foreseen>();
        for (var forum : forums.all()) {
            var arranged = progress.arrangements(forum.id());
            for (var score : progress.scores(forum.id())) {
                var office = known.get(score.office());
                var none = Arrangements.none(forum.id(), score.office());
                var of = arranged.getOrDefault(score.office(), none);
                for (var deadline :
                        office == null
                                ? List.<Deadline>of()
                                : Deadline.all(forum.rounds(), office, of)) {
                    var missing = score.round(deadline.id()).missing();
                    if (missing > 0) {
                        for (var due : due(forum, deadline, now, end)) {
                            all.addAll(due.to(everybody, known, hours, pauses, missing));
                        }
                    }
                }
            }
            all.addAll(escalations.between(forum, everybody, known, pauses, now, end));
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
                .map(at -> hours.next(home, released(occasion, pauses, at)));
    }

    /** When the last pause that holds the reminder at that moment is over. */
    private static Instant released(Occasion occasion, List<Pause> pauses, Instant at) {
        return pauses.stream()
                .filter(pause -> pause.covers(occasion.about(), at))
                .map(Pause::until)
                .max(Comparator.naturalOrder())
                .orElse(at);
    }

    /** The clock jumps from step to step, and each decision is remembered as if it were taken. */
    private List<Due> due(Forum forum, Deadline deadline, Instant now, Instant end) {
        var ladder = forum.ladder();
        var occasion = Occasion.of(forum.id(), deadline);
        var taken = new ArrayList<>(taken(ladder, forum, deadline, now));
        var all = new ArrayList<Due>();
        var moment = Optional.of(now);
        while (moment.isPresent() && moment.get().isBefore(end)) {
            var at = moment.get();
            switch (ReminderPolicy.decide(ladder, deadline, taken, at)) {
                case ReminderPolicy.Decision.Nothing() -> {}
                case ReminderPolicy.Decision.Take(var step, var folded) -> {
                    taken.add(occasion.taken(step, false, at));
                    folded.forEach(other -> taken.add(occasion.taken(other, true, at)));
                    all.add(new Due(forum, deadline, step, at));
                }
            }
            moment = ReminderPolicy.next(ladder, deadline, at);
        }
        return all;
    }

    /** Only a step that has come by now can have been taken. */
    private List<StepTaken> taken(Ladder ladder, Forum forum, Deadline deadline, Instant now) {
        return ReminderPolicy.decide(ladder, deadline, List.of(), now)
                        instanceof ReminderPolicy.Decision.Take
                ? steps.taken(forum.id(), deadline.office().id(), deadline.id())
                : List.of();
    }

    /** A step that comes {@code at} a moment. */
    private record Due(Forum forum, Deadline deadline, Step step, Instant at) {

        List<Foreseen> to(
                List<Person> everybody,
                Map<OfficeId, Office> known,
                CivilHours hours,
                List<Pause> pauses,
                int missing) {
            var occasion = Occasion.of(forum.id(), deadline);
            var earliest = released(occasion, pauses, at);
            return everybody.stream()
                    .filter(this::addresses)
                    .map(
                            person ->
                                    new Foreseen(
                                            hours.next(Home.of(person, known), earliest),
                                            forum,
                                            deadline,
                                            step,
                                            person,
                                            missing,
                                            1))
                    .toList();
        }

        private boolean addresses(Person person) {
            return step.reaches(MissingUpdates.roles(person, deadline.office().id()));
        }
    }
}
