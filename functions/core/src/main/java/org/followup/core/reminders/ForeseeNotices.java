package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.letters.LetterChoice;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;

/**
 * What {@link TellOffices} will write of rounds that open, and {@link PlanDigest} of weeks. What
 * stands in the ledger already is not foreseen again.
 */
public final class ForeseeNotices {

    private final Letters letters;
    private final Forums forums;
    private final Offices offices;
    private final People people;
    private final Steps steps;
    private final StillOwed owed;
    private final CivilHours hours;
    private final ZoneId weeks;

    /** {@code weeks} is the clock by which a week begins. */
    public ForeseeNotices(
            Letters letters,
            Forums forums,
            Offices offices,
            Progress progress,
            People people,
            Steps steps,
            QuietDays quietDays,
            ZoneId weeks) {
        this.letters = letters;
        this.forums = forums;
        this.offices = offices;
        this.people = people;
        this.steps = steps;
        this.owed = new StillOwed(offices, progress);
        this.hours = new CivilHours(quietDays);
        this.weeks = weeks;
    }

    /** Every such letter that is owed before {@code end}, the earliest first. */
    public List<ForeseenNotice> between(Instant now, Instant end) {
        var ahead = Ahead.of(letters, people, offices, hours);
        var all = new ArrayList<ForeseenNotice>();
        for (var forum : forums.all()) {
            for (var deadline : owed.of(forum)) {
                all.addAll(opening(forum, deadline, ahead, now, end));
            }
        }
        all.addAll(digests(ahead, now, end));
        all.sort(
                Comparator.comparing(ForeseenNotice::at)
                        .thenComparing(ForeseenNotice::kind)
                        .thenComparing(notice -> notice.receiver().id()));
        return List.copyOf(all);
    }

    private List<ForeseenNotice> opening(
            Forum forum, Deadline deadline, Ahead ahead, Instant now, Instant end) {
        var opens = deadline.opensAt();
        if (!opens.isBefore(end)
                || !now.isBefore(opens.plus(TellOffices.NEWS))
                || isTold(forum, deadline)) {
            return List.of();
        }
        var about = Occasion.of(forum.id(), deadline).about();
        var office = deadline.office().id();
        return ahead.people(later(now, opens)).stream()
                .filter(person -> TellOnce.reports(person, office))
                .filter(person -> !person.without().contains(LetterChoice.ROUNDS))
                .map(
                        person ->
                                new ForeseenNotice(
                                        ahead.reaches(
                                                person,
                                                LetterKind.ROUND_OPENED,
                                                about,
                                                later(now, opens)),
                                        ahead.zone(person),
                                        LetterKind.ROUND_OPENED,
                                        person,
                                        Optional.of(deadline)))
                .filter(one -> TellOnce.reports(ahead.on(one.receiver(), one.at()), office))
                .toList();
    }

    private boolean isTold(Forum forum, Deadline deadline) {
        return steps.taken(forum.id(), deadline.office().id(), deadline.id()).stream()
                .anyMatch(step -> step.step().equals(TellOffices.OPENED));
    }

    private List<ForeseenNotice> digests(Ahead ahead, Instant now, Instant end) {
        var all = new ArrayList<ForeseenNotice>();
        var monday = PlanDigest.week(now, weeks);
        for (var begins = monday; begins.atStartOfDay(weeks).toInstant().isBefore(end); ) {
            var owedAt = later(now, begins.atStartOfDay(weeks).toInstant());
            for (var person : ahead.people()) {
                var at = ahead.reaches(person, LetterKind.DIGEST, Map.of(), owedAt);
                if (PlanDigest.wants(ahead.on(person, at))
                        && letters.find(person.id().receiver(), PlanDigest.name(begins)).isEmpty()
                        && DigestLetters.isOf(begins, at)
                        && isAnyOpen(at)) {
                    all.add(digest(ahead, person, at));
                }
            }
            begins = begins.plusWeeks(1);
        }
        return all;
    }

    private static ForeseenNotice digest(Ahead ahead, Person person, Instant at) {
        return new ForeseenNotice(
                at, ahead.zone(person), LetterKind.DIGEST, person, Optional.empty());
    }

    private boolean isAnyOpen(Instant at) {
        return forums.all().stream()
                .flatMap(forum -> forum.rounds().stream())
                .anyMatch(round -> round.isOpen(ZoneOffset.UTC, at));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
