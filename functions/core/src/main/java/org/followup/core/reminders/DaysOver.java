package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;
import org.followup.core.progress.Versions;

/**
 * The days that leave a person's calendar: that of a round in which nothing is missing any more,
 * that of a rework which has come.
 */
record DaysOver(Progress progress, MissingUpdates missing) {

    /** With that update: also the day by which it was to be reworked. */
    List<DueDay> by(Person person, Forum forum, Round round, Office office, Update update) {
        var over = new ArrayList<DueDay>();
        var deadline = missing.deadline(forum, round, office);
        if (missing.in(forum, deadline).isEmpty()) {
            over.add(DueDay.of(person, forum, deadline, true));
        }
        reworked(update)
                .map(day -> Rework.toward(forum, office, round, day))
                .filter(day -> !isStillOwed(forum, office, day))
                .ifPresent(day -> over.add(DueDay.rework(person, forum, day, true)));
        return over;
    }

    /** The same for the update that a letter names; none where it is gone. */
    List<DueDay> by(Person person, Topics.Topic topic, Letter letter) {
        return update(letter)
                .map(update -> by(person, topic.forum(), topic.round(), topic.office(), update))
                .orElse(List.of());
    }

    /** Those of the open rounds in which an office owes nothing any more. */
    List<DueDay> now(Person person, Forum forum, Office office, Instant now) {
        var arranged = progress.arrangements(forum.id(), office.id());
        return Deadline.all(forum.rounds(), office, arranged).stream()
                .filter(deadline -> deadline.isOpen(now))
                .filter(deadline -> missing.in(forum, deadline).isEmpty())
                .map(deadline -> DueDay.of(person, forum, deadline, true))
                .toList();
    }

    Optional<Update> update(Letter letter) {
        return Topics.reference(letter).stream()
                .flatMap(reference -> progress.updates(reference).stream())
                .filter(update -> Topics.named(letter, "round").equals(named(update)))
                .filter(update -> update.version() == Topics.number(letter, "version"))
                .findFirst();
    }

    private static Optional<String> named(Update update) {
        return Optional.of(update.round().value());
    }

    /** The day by which this version was to come, where the one before was sent back. */
    private Optional<LocalDate> reworked(Update update) {
        var earlier =
                progress.updates(update.commitment()).stream()
                        .filter(other -> other.version() < update.version())
                        .toList();
        return Versions.latest(earlier, update.round())
                .flatMap(before -> before.review().reworkBy());
    }

    /** Another update of the office may be due for rework on the same day, or this one again. */
    private boolean isStillOwed(Forum forum, Office office, Deadline day) {
        return missing.sentBack(forum, office).stream()
                .map(Owed::deadline)
                .anyMatch(owed -> owed.id().equals(day.id()) && owed.dueOn().equals(day.dueOn()));
    }
}
