package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;

/**
 * Writes to the offices that a round has opened, or was moved for all, that the forum meets on
 * other days, or that commitments were carried over into it: one transaction per office, with a
 * mark that it was told. Broken off anywhere and run again, it goes on where it stood.
 */
public final class TellOffices {

    /** What is older is no news; nobody who joins later is told of it. */
    static final Duration NEWS = Duration.ofDays(7);

    /** The mark beside the steps. */
    static final String OPENED = "opened";

    private final Forums forums;
    private final StillOwed owed;
    private final TellOnce once;
    private final TellForumMoved forumMoved;
    private final TellCarriedOver carriedOver;

    public TellOffices(
            Journal journal,
            Forums forums,
            Offices offices,
            Progress progress,
            Commitments commitments,
            CarryOvers carryOvers,
            People people,
            Steps steps) {
        this.forums = forums;
        this.owed = new StillOwed(offices, progress);
        this.once = new TellOnce(journal, people, steps);
        this.forumMoved = new TellForumMoved(offices, once);
        this.carriedOver = new TellCarriedOver(carryOvers, offices, progress, commitments, once);
    }

    /** {@code name} is unique within the round; {@code about} goes on the letter. */
    private record News(String name, LetterKind kind, Map<String, String> about, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(NEWS));
        }
    }

    /** What fails for one office holds up no other. */
    public Planned tell(Instant now) {
        var told = Planned.NOTHING;
        for (var forum : forums.all()) {
            told = told.plus(forumMoved.tell(forum, now)).plus(carriedOver.tell(forum, now));
            for (var deadline : owed.of(forum)) {
                for (var news : news(forum, deadline)) {
                    if (news.isFresh(now)) {
                        told = told.plus(tell(forum, deadline, news, now));
                    }
                }
            }
        }
        return told;
    }

    /** When the next round opens at an office. */
    public Optional<Instant> next(Instant now) {
        return forums.all().stream()
                .flatMap(forum -> owed.of(forum).stream())
                .map(Deadline::opensAt)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private static List<News> news(Forum forum, Deadline deadline) {
        var about = new TreeMap<String, String>();
        about.put("forum", forum.id().value());
        about.put("office", deadline.office().id().value());
        about.put("round", deadline.id().value());
        var all = new ArrayList<News>();
        all.add(new News(OPENED, LetterKind.ROUND_OPENED, Map.copyOf(about), deadline.opensAt()));
        for (var move : deadline.round().moves()) {
            about.put("change", move.undo() ? "undone" : "moved");
            about.put("dueOn", deadline.dueOn().toString());
            about.put("formerDueOn", move.formerDueOn().toString());
            all.add(
                    new News(
                            "moved-" + move.sequence(),
                            LetterKind.DEADLINE_CHANGED,
                            Map.copyOf(about),
                            move.at()));
        }
        return all;
    }

    private Planned tell(Forum forum, Deadline deadline, News news, Instant now) {
        var mark =
                new StepTaken(
                        forum.id(),
                        deadline.office().id(),
                        deadline.id(),
                        deadline.dueOn(),
                        news.name(),
                        false,
                        now);
        return once.tell(
                mark, () -> Optional.of(person -> letter(person, forum, deadline, news, now)));
    }

    private static Letter letter(
            Person person, Forum forum, Deadline deadline, News news, Instant now) {
        var occasion =
                "%s-%s-%s-%s"
                        .formatted(news.name(), forum.id(), deadline.office().id(), deadline.id());
        return Letter.pending(
                person.id().receiver(), news.kind(), occasion, news.about(), now, now);
    }
}
