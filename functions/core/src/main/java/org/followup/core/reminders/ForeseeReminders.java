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
import org.followup.core.forums.Round;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
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
    private final Ladders ladders;
    private final CivilHours hours;

    public ForeseeReminders(
            Letters letters,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Steps steps,
            Ladders ladders,
            QuietDays quietDays) {
        this.letters = letters;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.people = people;
        this.steps = steps;
        this.ladders = ladders;
        this.hours = new CivilHours(quietDays);
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
            for (var score : progress.scores(forum.id())) {
                var office = known.get(score.office());
                for (var round : forum.rounds()) {
                    var missing = score.round(round.id()).missing();
                    if (office != null && missing > 0) {
                        for (var due : due(forum, round, office, now, end)) {
                            all.addAll(due.to(everybody, known, hours, pauses, missing));
                        }
                    }
                }
            }
        }
        all.sort(
                Comparator.comparing(Foreseen::at)
                        .thenComparing(foreseen -> foreseen.office().id())
                        .thenComparing(foreseen -> foreseen.receiver().id()));
        return List.copyOf(all);
    }

    /** When the next letter toward a round's deadline goes to an office; costs no read. */
    public Optional<Instant> next(
            Forum forum, Round round, Office office, List<Pause> pauses, Instant now) {
        var home = new Home(office.country(), office.zone());
        var occasion = new Occasion(forum.id(), office.id(), round.id(), round.dueOn());
        return ReminderPolicy.next(ladders.of(forum.id()), round, office.zone(), now)
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
    private List<Due> due(Forum forum, Round round, Office office, Instant now, Instant end) {
        var ladder = ladders.of(forum.id());
        var occasion = new Occasion(forum.id(), office.id(), round.id(), round.dueOn());
        var taken = new ArrayList<>(taken(ladder, forum, round, office, now));
        var all = new ArrayList<Due>();
        var moment = Optional.of(now);
        while (moment.isPresent() && moment.get().isBefore(end)) {
            var at = moment.get();
            switch (ReminderPolicy.decide(ladder, round, office.zone(), taken, at)) {
                case ReminderPolicy.Decision.Nothing() -> {}
                case ReminderPolicy.Decision.Take(var step, var folded) -> {
                    taken.add(occasion.taken(step, false, at));
                    folded.forEach(other -> taken.add(occasion.taken(other, true, at)));
                    all.add(new Due(forum, round, office, step, at));
                }
            }
            moment = ReminderPolicy.next(ladder, round, office.zone(), at);
        }
        return all;
    }

    /** Only a step that has come by now can have been taken. */
    private List<StepTaken> taken(
            Ladder ladder, Forum forum, Round round, Office office, Instant now) {
        return ReminderPolicy.decide(ladder, round, office.zone(), List.of(), now)
                        instanceof ReminderPolicy.Decision.Take
                ? steps.taken(forum.id(), office.id(), round.id())
                : List.of();
    }

    /** A step that comes {@code at} a moment. */
    private record Due(Forum forum, Round round, Office office, Step step, Instant at) {

        List<Foreseen> to(
                List<Person> everybody,
                Map<OfficeId, Office> known,
                CivilHours hours,
                List<Pause> pauses,
                int missing) {
            var occasion = new Occasion(forum.id(), office.id(), round.id(), round.dueOn());
            var earliest = released(occasion, pauses, at);
            return everybody.stream()
                    .filter(this::addresses)
                    .map(
                            person ->
                                    new Foreseen(
                                            hours.next(Home.of(person, known), earliest),
                                            forum,
                                            round,
                                            office,
                                            step,
                                            person,
                                            missing))
                    .toList();
        }

        private boolean addresses(Person person) {
            return step.to().stream().anyMatch(role -> person.is(role, office.id()));
        }
    }
}
