package org.followup.core.reminders;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/**
 * Takes every reminder step that is due and not yet taken, and writes a waiting letter for each
 * receiver: one transaction per office and round. It remembers no last run, so a missed one is made
 * up for by the next.
 */
public final class PlanReminders {

    private final Forums forums;
    private final Progress progress;
    private final MissingUpdates missing;
    private final TakeStep take;
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
        this.forums = forums;
        this.progress = progress;
        this.missing = new MissingUpdates(forums, offices, progress, people);
        var hours = new CivilHours(quietDays);
        this.take = new TakeStep(journal, people, letters, steps, missing, hours);
        var silent = new SilentOffices(progress, missing);
        this.escalations = new PlanEscalations(journal, people, letters, hours, silent);
    }

    /** What fails for one office or forum holds up no other; the answer has the failures. */
    public Planned plan(Instant now) {
        var offices = missing.offices();
        var planned = Planned.NOTHING;
        for (var forum : forums.all()) {
            planned = planned.plus(Planned.safely(() -> plan(forum, offices, now)));
        }
        return planned;
    }

    private Planned plan(Forum forum, Map<OfficeId, Office> offices, Instant now) {
        var arranged = progress.arrangements(forum.id());
        var scores = progress.scores(forum.id());
        var planned = Planned.NOTHING;
        for (var score : scores) {
            for (var deadline : SilentOffices.deadlines(forum, score.office(), offices, arranged)) {
                planned =
                        planned.plus(
                                Planned.safely(() -> plan(forum, deadline, score, offices, now)));
            }
            planned = planned.plus(Planned.safely(() -> rework(forum, score, offices, now)));
        }
        var byCards = SilentOffices.byCards(forum, offices, scores, arranged);
        return planned.plus(Planned.safely(() -> escalations.plan(forum, byCards, offices, now)));
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
        var ofRounds =
                offices.keySet().stream()
                        .flatMap(
                                office ->
                                        SilentOffices.deadlines(forum, office, offices, arranged)
                                                .stream())
                        .flatMap(
                                deadline ->
                                        Stream.concat(
                                                ReminderPolicy.next(ladder, deadline, now).stream(),
                                                SilentOffices.next(ladder, deadline.dueOn(), now)
                                                        .stream()));
        return Stream.concat(ofRounds, nextRework(forum, offices, now));
    }

    private Stream<Instant> nextRework(Forum forum, Map<OfficeId, Office> offices, Instant now) {
        var ladder = forum.reworkLadder();
        return progress.scores(forum.id()).stream()
                .filter(score -> Rework.isPossible(forum, score, now))
                .map(score -> offices.get(score.office()))
                .filter(Objects::nonNull)
                .flatMap(office -> missing.sentBack(forum, office).stream())
                .flatMap(owed -> ReminderPolicy.next(ladder, owed.deadline(), now).stream());
    }

    private Planned plan(
            Forum forum,
            Deadline deadline,
            Score score,
            Map<OfficeId, Office> offices,
            Instant now) {
        if (score.isComplete(deadline.id())) {
            return Planned.NOTHING;
        }
        var occasion = Occasion.of(forum.id(), deadline);
        return Retry.untilWon(
                () ->
                        take.take(
                                forum.ladder(),
                                occasion,
                                deadline,
                                () -> missing.in(forum, deadline),
                                offices,
                                now));
    }

    /** Cards do not know what was sent back: the rows are asked where something came. */
    private Planned rework(Forum forum, Score score, Map<OfficeId, Office> offices, Instant now) {
        var office = offices.get(score.office());
        if (office == null || !Rework.isPossible(forum, score, now)) {
            return Planned.NOTHING;
        }
        var planned = Planned.NOTHING;
        for (var owed : missing.sentBack(forum, office)) {
            planned =
                    planned.plus(
                            Planned.safely(() -> Retry.untilWon(() -> rework(owed, offices, now))));
        }
        return planned;
    }

    private Optional<Planned> rework(Owed owed, Map<OfficeId, Office> offices, Instant now) {
        return take.take(
                owed.forum().reworkLadder(),
                owed.occasion(),
                owed.deadline(),
                owed::rows,
                offices,
                now);
    }
}
