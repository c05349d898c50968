package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Forum;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;

/** An office is asked whether its commitment may go into one that another office leads. */
record ConsentLetters(Topics topics, CarryOvers carryOvers, Letterhead letterhead)
        implements Notices {

    /** Nothing where it has answered by now, or is asked about another one. */
    @Override
    public Optional<Composed> compose(Letter letter, Person person, Instant now) {
        var forum = topics.forum(letter);
        var own = topics.commitment(letter);
        var lead =
                Topics.named(letter, "lead")
                        .flatMap(CommitmentReference::parse)
                        .flatMap(topics.commitments()::find);
        return forum.filter(into -> isAsked(into, own, lead))
                .map(into -> composed(letter, person, into, own.orElseThrow(), lead.orElseThrow()));
    }

    private boolean isAsked(Forum into, Optional<Commitment> own, Optional<Commitment> lead) {
        return own.isPresent()
                && lead.isPresent()
                && carryOvers.consents(into.id()).stream()
                        .filter(consent -> consent.state() == MergeConsent.State.ASKED)
                        .filter(consent -> consent.commitment().equals(own.get().reference()))
                        .anyMatch(consent -> consent.lead().equals(lead.get().reference()));
    }

    private Composed composed(
            Letter letter, Person person, Forum into, Commitment own, Commitment lead) {
        var office = topics.offices().find(lead.office()).orElseThrow();
        return Composed.to(
                person,
                new Notice.ConsentAsked(
                        person.name(),
                        into.name(),
                        own.reference(),
                        own.title(),
                        lead.reference(),
                        lead.title(),
                        office.name(),
                        topics.on(letter, person),
                        into.illustrative(),
                        letterhead.address("my-office")),
                Transaction.without());
    }
}
