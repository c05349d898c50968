package org.followup.core.reminders;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.forums.Forum;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/** The deadlines of a forum toward which an office still owes something, by the cards. */
record StillOwed(Offices offices, Progress progress) {

    List<Deadline> of(Forum forum) {
        var known =
                offices.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
        var arranged = progress.arrangements(forum.id());
        return progress.scores(forum.id()).stream()
                .filter(score -> known.containsKey(score.office()))
                .flatMap(score -> of(forum, known, arranged, score))
                .toList();
    }

    private static Stream<Deadline> of(
            Forum forum,
            Map<OfficeId, Office> known,
            Map<OfficeId, Arrangements> arranged,
            Score score) {
        var none = Arrangements.none(forum.id(), score.office());
        return Deadline.all(
                        forum.rounds(),
                        Objects.requireNonNull(known.get(score.office())),
                        arranged.getOrDefault(score.office(), none))
                .stream()
                .filter(deadline -> !deadline.isExcused())
                .filter(deadline -> !score.isComplete(deadline.id()));
    }
}
