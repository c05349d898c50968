package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That a round has opened, was moved for all, or is extended for one office. */
final class NaiveRounds {

    private static final int NEWS = 14;

    /** {@code from} is the first day on which somebody is told. */
    private record Move(int number, String round, LocalDate formerDueOn, LocalDate from) {}

    private final NaiveForum forum;
    private final NaivePost post;
    private final List<Move> moves = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final Map<String, NaiveDays> days = new HashMap<>();

    NaiveRounds(NaiveForum forum, NaivePost post) {
        this.forum = forum;
        this.post = post;
    }

    /** Before it happens. An office's new day is told whether it owes anything or not. */
    void of(World.Action action, LocalDate day) {
        if (action instanceof World.Action.Extend all) {
            var former = forum.dueOnForAll(all.round());
            moves.add(new Move(moves.size() + 1, all.round(), former, day.plusDays(1)));
        }
        if (action instanceof World.Action.ExtendOffice one && forum.gives(one)) {
            var former = forum.dueOn(one.office(), one.round());
            tell(one.office(), one.round(), "EXTENDED", former);
        }
    }

    /** An office that owes nothing is not told; what is a fortnight old is no news. */
    void run(LocalDate day) {
        for (var office : forum.offices()) {
            for (var round : forum.rounds()) {
                if (isNews(forum.opensOn(round), day)
                        && forum.missing(office, round) > 0
                        && told.add("opened " + office + round)) {
                    opened(office, round);
                }
            }
            for (var move : moves) {
                var former = forum.dueOn(office, move.round(), move.formerDueOn());
                if (isNews(move.from(), day)
                        && forum.missing(office, move.round()) > 0
                        && !former.equals(forum.dueOn(office, move.round()))
                        && told.add("moved " + office + move.number())) {
                    tell(office, move.round(), "MOVED", former);
                }
            }
        }
    }

    private static boolean isNews(LocalDate from, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(NEWS));
    }

    private void opened(String office, String round) {
        post.later(
                Sort.OPENINGS,
                office,
                NaivePost.WHO_REPORTS,
                () ->
                        forum.missing(office, round) == 0
                                ? ""
                                : "opened-2025-%s-%s %s/%s %s %d"
                                        .formatted(
                                                office,
                                                round,
                                                office,
                                                round,
                                                forum.dueOn(office, round),
                                                forum.missing(office, round)));
    }

    /** Each hears what holds then, beside the day that was the last one told. */
    private void tell(String office, String round, String how, LocalDate formerDueOn) {
        post.laterToEach(
                Sort.DEADLINES,
                office,
                NaivePost.WHO_REPORTS,
                person -> {
                    var place = person + " " + office + "/" + round;
                    var days = days(place, person);
                    var one = days.changed(formerDueOn);
                    return () ->
                            days.says(one, office + "/" + round, how, forum.dueOn(office, round));
                });
    }

    private NaiveDays days(String place, String person) {
        return days.computeIfAbsent(place, none -> new NaiveDays(forum.people(), person));
    }
}
