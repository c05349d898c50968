package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.progress.Progress;

/** The secretariat has entered an update for the office, which can take it back. */
record EnteredLetters(Topics topics, Progress progress, Letterhead letterhead) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return topics.promise(letter).map(promise -> composed(letter, person, promise));
    }

    private Composed composed(Letter letter, Person person, Notice.Promise promise) {
        var version = Topics.number(letter, "version");
        var update =
                progress.updates(promise.commitment()).stream()
                        .filter(
                                each ->
                                        each.version() == version
                                                && each.round()
                                                        .value()
                                                        .equals(letter.about().get("round")))
                        .findFirst();
        return update.<Composed>map(
                        found ->
                                Composed.to(
                                        person,
                                        new Notice.EnteredOnBehalf(
                                                person.name(),
                                                promise,
                                                version,
                                                found.receipt(),
                                                letterhead.address(
                                                        "commitments/" + promise.commitment())),
                                        Transaction.without()))
                .orElseGet(() -> new Composed.Dropped(Reasons.GONE));
    }
}
