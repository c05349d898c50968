package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/**
 * Which offices have not sent everything, by the deadline that they had: what the secretariat is
 * told at its steps of the ladder. Cards say which it may be, also for what was withdrawn after the
 * day, which is asked of nobody; what is said of an office its rows have to confirm.
 */
final class SilentOffices {

    /** The deadline that several offices share. */
    record Group(RoundId round, LocalDate dueOn) {}

    record Silent(Deadline deadline, int missing) {}

    /** A day has begun everywhere when it begins here: one letter can speak of all offices. */
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final Progress progress;
    private final MissingUpdates missing;

    SilentOffices(Progress progress, MissingUpdates missing) {
        this.progress = progress;
        this.missing = missing;
    }

    /** All of a forum that may be silent, by deadline; no rows are read. */
    Map<Group, List<Deadline>> byCards(Forum forum, Map<OfficeId, Office> offices) {
        return byCards(
                forum, offices, progress.scores(forum.id()), progress.arrangements(forum.id()));
    }

    static Map<Group, List<Deadline>> byCards(
            Forum forum,
            Map<OfficeId, Office> offices,
            List<Score> scores,
            Map<OfficeId, Arrangements> arranged) {
        var all =
                new TreeMap<Group, List<Deadline>>(
                        Comparator.comparing(Group::dueOn).thenComparing(Group::round));
        for (var score : scores) {
            for (var deadline : deadlines(forum, score.office(), offices, arranged)) {
                if (!score.isComplete(deadline.id())) {
                    all.computeIfAbsent(
                                    new Group(deadline.id(), deadline.dueOn()),
                                    none -> new ArrayList<>())
                            .add(deadline);
                }
            }
        }
        return all;
    }

    /** Those of them that are silent. */
    List<Silent> among(Forum forum, List<Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> new Silent(deadline, missing.in(forum, deadline).size()))
                .filter(silent -> silent.missing() > 0)
                .toList();
    }

    /** Reads no further than to the first. */
    boolean isAny(Forum forum, List<Deadline> deadlines) {
        return deadlines.stream().anyMatch(deadline -> !missing.in(forum, deadline).isEmpty());
    }

    /** The latest step of the secretariat that has come toward a deadline, and those before it. */
    static Optional<ReminderPolicy.Decision.Take> step(
            Ladder ladder, LocalDate dueOn, Instant now) {
        var today = now.atZone(LAST).toLocalDate();
        var come =
                ladder.ofSecretariat().stream()
                        .filter(step -> !step.on(dueOn).isAfter(today))
                        .toList();
        return come.isEmpty() || today.isAfter(dueOn.plusDays(ladder.endsAfter()))
                ? Optional.empty()
                : Optional.of(
                        new ReminderPolicy.Decision.Take(
                                come.getLast(), come.subList(0, come.size() - 1)));
    }

    /** When a step of the secretariat comes. */
    static Instant begins(Step step, LocalDate dueOn) {
        return step.on(dueOn).atStartOfDay(LAST).toInstant();
    }

    static Optional<Instant> next(Ladder ladder, LocalDate dueOn, Instant now) {
        return ladder.ofSecretariat().stream()
                .map(step -> begins(step, dueOn))
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    /** None of an office that nobody registered. */
    static List<Deadline> deadlines(
            Forum forum,
            OfficeId id,
            Map<OfficeId, Office> offices,
            Map<OfficeId, Arrangements> arranged) {
        var of = arranged.getOrDefault(id, Arrangements.none(forum.id(), id));
        return Optional.ofNullable(offices.get(id))
                .map(office -> Deadline.all(forum.rounds(), office, of))
                .orElse(List.of());
    }
}
