package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Standing;

/**
 * The secretariat's week: how much has come in each round that is open. One that waited into the
 * next week, over days missed or a holiday, is left to that week's digest.
 */
record DigestLetters(
        Forums forums, Offices offices, Progress progress, Letterhead letterhead, StopLinks stops)
        implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        if (!person.isSecretariat()) {
            return Optional.of(new Composed.Dropped(Reasons.RECEIVER_LEFT));
        }
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        var week = Topics.day(letter, "week").orElse(today);
        if (!isOf(week, now)) {
            return Optional.of(new Composed.Dropped(Reasons.MERGED));
        }
        var counts =
                forums.all().stream()
                        .flatMap(
                                forum ->
                                        forum.rounds().stream()
                                                .filter(round -> round.isOpen(ZoneOffset.UTC, now))
                                                .map(round -> count(forum, round)))
                        .toList();
        if (counts.isEmpty()) {
            return Optional.of(new Composed.Dropped(Reasons.NOTHING_MISSING));
        }
        var stop = stops.in(letter, person, now);
        return Optional.of(
                Composed.to(
                        person,
                        new Notice.Digest(
                                person.name(),
                                week,
                                counts,
                                letterhead.address("readiness"),
                                stop.address()),
                        stop.stored()));
    }

    /** Whether the week that began on that Monday still lasts. */
    static boolean isOf(LocalDate week, Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().isBefore(week.plusWeeks(1));
    }

    /** What was withdrawn or superseded is asked of nobody, also where it was due before. */
    private Notice.Count count(Forum forum, Round round) {
        var expected = 0;
        var missing = 0;
        for (var office : offices.all()) {
            var arranged = progress.arrangements(forum.id(), office.id());
            for (var row : progress.rows(office.id(), forum.id())) {
                var standing = new Standing(row, forum.rounds(), arranged);
                var isMissing = standing.isMissingIn(round);
                var isAsked = !(isMissing && row.lineage().isClosed());
                expected += standing.isExpectedIn(round) && isAsked ? 1 : 0;
                missing += isMissing && isAsked ? 1 : 0;
            }
        }
        return new Notice.Count(
                forum.name(),
                round.name(),
                round.dueOn(),
                expected,
                expected - missing,
                forum.illustrative());
    }
}
