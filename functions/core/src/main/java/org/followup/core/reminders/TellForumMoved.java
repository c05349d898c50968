package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

/**
 * Writes to every office that a forum to come has other days: one transaction per office, with a
 * mark that it was told. The mark stands where those of rounds do, under {@value #MARK}.
 */
final class TellForumMoved {

    private static final String MARK = "forum-days";

    private final Offices offices;
    private final TellOnce once;

    TellForumMoved(Offices offices, TellOnce once) {
        this.offices = offices;
        this.once = once;
    }

    /** What fails for one office holds up no other. */
    Planned tell(Forum forum, Instant now) {
        var moved = forum.moved().filter(move -> isNews(forum, move, now));
        var told = Planned.NOTHING;
        if (moved.isPresent()) {
            for (var office : offices.all()) {
                told = told.plus(tell(forum, moved.get(), office.id(), now));
            }
        }
        return told;
    }

    private static boolean isNews(Forum forum, DaysMoved move, Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return !forum.closesOn().isBefore(today)
                && !now.isBefore(move.at())
                && now.isBefore(move.at().plus(TellOffices.NEWS));
    }

    private Planned tell(Forum forum, DaysMoved move, OfficeId office, Instant now) {
        var name = "moved-" + move.sequence();
        var mark =
                new StepTaken(
                        forum.id(), office, new RoundId(MARK), forum.opensOn(), name, false, now);
        return once.tell(
                mark, () -> Optional.of(person -> letter(person, forum, move, office, now)));
    }

    private static Letter letter(
            Person person, Forum forum, DaysMoved move, OfficeId office, Instant now) {
        var about =
                Map.of(
                        "forum", forum.id().value(),
                        "office", office.value(),
                        "formerOpensOn", move.formerOpensOn().toString());
        var occasion = "forum-moved-%s-%s-%d".formatted(forum.id(), office, move.sequence());
        return Letter.pending(
                person.id().receiver(), LetterKind.FORUM_MOVED, occasion, about, now, now);
    }
}
