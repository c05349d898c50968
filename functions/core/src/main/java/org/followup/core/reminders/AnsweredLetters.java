package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.ContributionKind;

/** Another office has answered a question, or said something about a practice: which, and where. */
record AnsweredLetters(Topics topics, Letterhead letterhead, StopLinks stops) implements Notices {

    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        return Topics.named(letter, "by")
                .flatMap(by -> topics.offices().find(new OfficeId(by)))
                .flatMap(
                        by ->
                                Topics.named(letter, "contribution")
                                        .map(to -> composed(letter, person, by, to, now)));
    }

    private Composed composed(Letter letter, Person person, Office by, String to, Instant now) {
        var stop = stops.in(letter, person, now);
        var notice =
                new Notice.ContributionAnswered(
                        person.name(),
                        Topics.named(letter, "kind").filter("PRACTICE"::equals).isPresent()
                                ? ContributionKind.PRACTICE
                                : ContributionKind.QUESTION,
                        by.name(),
                        topics.on(letter, person),
                        letterhead.address("exchange/" + to),
                        stop.address());
        return Composed.to(person, notice, stop.stored());
    }
}
