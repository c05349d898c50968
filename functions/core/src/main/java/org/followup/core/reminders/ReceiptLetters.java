package org.followup.core.reminders;

import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Update;

/** Confirms a submission, without a word of its text. */
final class ReceiptLetters {

    private final People people;
    private final Commitments commitments;
    private final Forums forums;
    private final Offices offices;
    private final DaysOver over;
    private final Letterhead letterhead;

    ReceiptLetters(
            People people,
            Commitments commitments,
            Forums forums,
            Offices offices,
            DaysOver over,
            Letterhead letterhead) {
        this.people = people;
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.over = over;
        this.letterhead = letterhead;
    }

    Composed compose(Letter letter) {
        var person = letter.receiver().personId().flatMap(id -> people.find(new PersonId(id)));
        if (person.isEmpty()) {
            return new Composed.Dropped(Reasons.RECEIVER_LEFT);
        }
        return over.update(letter)
                .flatMap(update -> content(person.get(), update))
                .<Composed>map(content -> Composed.to(person.get(), content, Transaction.without()))
                .orElseGet(() -> new Composed.Dropped(Reasons.GONE));
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
                        over.by(person, forum.get(), round.get(), office.get(), update),
                        forum.get().illustrative()));
    }
}
