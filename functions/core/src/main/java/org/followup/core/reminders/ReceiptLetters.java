package org.followup.core.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;
import org.followup.core.progress.Versions;

/** Confirms a submission, without a word of its text. */
final class ReceiptLetters {

    private final People people;
    private final Commitments commitments;
    private final Progress progress;
    private final Forums forums;
    private final Offices offices;
    private final MissingUpdates missing;
    private final Letterhead letterhead;

    ReceiptLetters(
            People people,
            Commitments commitments,
            Progress progress,
            Forums forums,
            Offices offices,
            MissingUpdates missing,
            Letterhead letterhead) {
        this.people = people;
        this.commitments = commitments;
        this.progress = progress;
        this.forums = forums;
        this.offices = offices;
        this.missing = missing;
        this.letterhead = letterhead;
    }

    Composed compose(Letter letter) {
        var person = letter.receiver().personId().flatMap(id -> people.find(new PersonId(id)));
        if (person.isEmpty()) {
            return new Composed.Dropped(Reasons.RECEIVER_LEFT);
        }
        return update(letter)
                .flatMap(update -> content(person.get(), update))
                .<Composed>map(content -> Composed.to(person.get(), content, Transaction.without()))
                .orElseGet(() -> new Composed.Dropped(Reasons.GONE));
    }

    private Optional<Update> update(Letter letter) {
        var about = letter.about();
        return Optional.ofNullable(about.get("commitment"))
                .flatMap(CommitmentReference::parse)
                .flatMap(
                        reference ->
                                progress.updates(reference).stream()
                                        .filter(
                                                update ->
                                                        update.round()
                                                                        .value()
                                                                        .equals(about.get("round"))
                                                                && Integer.toString(
                                                                                update.version())
                                                                        .equals(
                                                                                about.get(
                                                                                        "version")))
                                        .findFirst());
    }

    private Optional<LetterContent> content(Person person, Update update) {
        return commitments
                .find(update.commitment())
                .flatMap(commitment -> content(person, update, commitment));
    }

    private Optional<LetterContent> content(Person person, Update update, Commitment commitment) {
        var forum = forums.find(update.forum());
        var round = forum.flatMap(f -> f.round(update.round()));
        var office = offices.find(update.office());
        if (forum.isEmpty() || round.isEmpty() || office.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new LetterContent.Receipt(
                        person.name(),
                        update.commitment(),
                        commitment.title(),
                        office.get().name(),
                        round.get().name(),
                        update.version(),
                        update.at(),
                        office.get().zone(),
                        update.sequence(),
                        update.receipt(),
                        letterhead.address("commitments/" + update.commitment()),
                        over(person, forum.get(), round.get(), office.get(), update),
                        forum.get().illustrative()));
    }

    private List<DueDay> over(
            Person person, Forum forum, Round round, Office office, Update update) {
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
