package org.followup.core.reminders;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Person;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;

/**
 * What became of commitments: of one that was withdrawn or superseded, or of all that concern an
 * office, its own first, when they were carried over into the next forum. Never the reason, which
 * stays in the service.
 */
record EndedLetters(Topics topics, DaysOver over, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.forum(letter)
                .flatMap(
                        forum ->
                                topics.office(letter)
                                        .map(office -> notice(letter, person, forum, office, now)))
                .filter(notice -> !notice.ended().isEmpty())
                .map(notice -> Composed.to(person, notice, Transaction.without()));
    }

    private Notice.CommitmentsEnded notice(
            Letter letter, Person person, Forum forum, Office office, Instant now) {
        var one = Topics.named(letter, "commitment");
        var ended = ended(letter, forum, office);
        var own = ended.stream().anyMatch(row -> row.office().equals(office.id()));
        return new Notice.CommitmentsEnded(
                person.name(),
                forum.name(),
                Topics.named(letter, "into")
                        .flatMap(into -> topics.forums().find(new ForumId(into)))
                        .map(Forum::name),
                office.name(),
                ended.stream().map(EndedLetters::line).toList(),
                Topics.day(letter, "since").orElseGet(() -> topics.on(letter, person)),
                own ? over.now(person, forum, office, now) : List.of(),
                forum.illustrative(),
                page(one));
    }

    private URI page(Optional<String> one) {
        return letterhead.address(one.map(c -> "commitments/" + c).orElse("my-office"));
    }

    private List<CommitmentRow> ended(Letter letter, Forum forum, Office office) {
        var rows = topics.progress().rows(office.id(), forum.id());
        return Topics.day(letter, "since")
                .map(day -> Stream.concat(Ended.since(rows, day).stream(), others(letter)).toList())
                .orElseGet(() -> one(rows, Topics.named(letter, "commitment")));
    }

    private Stream<CommitmentRow> others(Letter letter) {
        return Topics.named(letter, TellCarriedOver.OTHERS).stream()
                .flatMap(others -> Stream.of(others.split(" ", -1)))
                .flatMap(reference -> CommitmentReference.parse(reference).stream())
                .flatMap(reference -> topics.commitments().find(reference).stream())
                .flatMap(
                        other ->
                                topics
                                        .progress()
                                        .row(other.office(), other.forum(), other.reference())
                                        .stream())
                .filter(row -> row.lineage().isEnded());
    }

    private static List<CommitmentRow> one(List<CommitmentRow> rows, Optional<String> reference) {
        return rows.stream()
                .filter(row -> reference.filter(row.reference().value()::equals).isPresent())
                .filter(row -> row.lineage().isEnded())
                .toList();
    }

    private static Notice.EndedPromise line(CommitmentRow row) {
        var ending = row.lineage().ending().orElseThrow();
        return new Notice.EndedPromise(row.reference(), row.title(), ending.way(), ending.into());
    }
}
