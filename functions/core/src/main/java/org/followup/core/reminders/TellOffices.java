package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Move;
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

    /**
     * What is older is no news; nobody who joins later is told of it. Longer than the service may
     * be away.
     */
    static final Duration NEWS = Duration.ofDays(14);

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
    private record News(String name, LetterKind kind, Map<String, String> about, Instant at) {}

    private static boolean isFresh(Instant at, Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(NEWS));
    }

    /** What fails for one office or forum holds up no other. */
    public Planned tell(Instant now) {
        var told = Planned.NOTHING;
        for (var forum : forums.all()) {
            told =
                    told.plus(Planned.safely(() -> forumMoved.tell(forum, now)))
                            .plus(Planned.safely(() -> carriedOver.tell(forum, now)))
                            .plus(Planned.safely(() -> tellOfRounds(forum, now)));
        }
        return told;
    }

    private Planned tellOfRounds(Forum forum, Instant now) {
        var told = Planned.NOTHING;
        for (var deadline : owed.of(forum)) {
            told = told.plus(Planned.safely(() -> tell(forum, deadline, now)));
        }
        return told;
    }

    private Planned tell(Forum forum, Deadline deadline, Instant now) {
        return news(forum, deadline, now).stream()
                .map(news -> tell(forum, deadline, news, now))
                .reduce(Planned.NOTHING, Planned::plus);
    }

    /** When the next round opens at an office. */
    public Optional<Instant> next(Instant now) {
        return forums.all().stream()
                .flatMap(forum -> owed.of(forum).stream())
                .map(Deadline::opensAt)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    private List<News> news(Forum forum, Deadline deadline, Instant now) {
        var about =
                Map.of(
                        "forum", forum.id().value(),
                        "office", deadline.office().id().value(),
                        "round", deadline.id().value());
        var opened = new News(OPENED, LetterKind.ROUND_OPENED, about, deadline.opensAt());
        return Stream.of(Optional.of(opened), moved(forum, deadline, about, now))
                .flatMap(Optional::stream)
                .filter(news -> isFresh(news.at(), now))
                .toList();
    }

    /** All moves that the office was not told of are one; none where its own day stayed. */
    private Optional<News> moved(
            Forum forum, Deadline deadline, Map<String, String> place, Instant now) {
        var moves = deadline.round().moves();
        if (moves.isEmpty() || !isFresh(moves.getLast().at(), now)) {
            return Optional.empty();
        }
        var told = once.told(forum.id(), deadline.office().id(), deadline.id());
        var untold =
                moves.reversed().stream()
                        .takeWhile(move -> !told.contains(name(move)))
                        .toList()
                        .reversed();
        return untold.stream()
                .findFirst()
                .map(first -> deadline.dueOnFor(first.formerDueOn()))
                .filter(former -> !former.equals(deadline.dueOn()))
                .map(former -> moved(deadline, moves.getLast(), former, place));
    }

    private static News moved(
            Deadline deadline, Move last, LocalDate former, Map<String, String> place) {
        var about = new TreeMap<>(place);
        about.put("change", last.undo() ? "undone" : "moved");
        about.put("dueOn", deadline.dueOn().toString());
        about.put("formerDueOn", former.toString());
        return new News(name(last), LetterKind.DEADLINE_CHANGED, about, last.at());
    }

    private static String name(Move move) {
        return "moved-" + move.sequence();
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
        return once.tell(mark, () -> Optional.of(person -> letter(person, deadline, news, now)));
    }

    private static Letter letter(Person person, Deadline deadline, News news, Instant now) {
        var occasion = occasion(news.name(), deadline);
        return Letter.pending(
                person.id().receiver(), news.kind(), occasion, news.about(), now, now);
    }

    /** Of the letters that tell of the move. */
    static String occasion(Move move, Deadline deadline) {
        return occasion(name(move), deadline);
    }

    private static String occasion(String name, Deadline deadline) {
        var forum = deadline.arrangements().forum();
        return "%s-%s-%s-%s".formatted(name, forum, deadline.office().id(), deadline.id());
    }
}
