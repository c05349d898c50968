package org.followup.core.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.LetterChoice;

/**
 * Switches letters off that somebody may do without: by the link in such a letter, without signing
 * in and as often as one likes, or on the own page, where they are switched on again too.
 */
public final class ChooseLetters {

    private final Journal journal;
    private final Keys keys;
    private final People people;
    private final Clock clock;

    public ChooseLetters(Journal journal, Keys keys, People people, Clock clock) {
        this.journal = journal;
        this.keys = keys;
        this.people = people;
        this.clock = clock;
    }

    /** What a link would switch off; {@code done} says that it is off already. */
    public record Offer(Person person, LetterChoice choice, boolean done) {}

    /** Looking changes nothing. Empty where the link is none of these, or too old. */
    public Optional<Offer> look(Secret secret) {
        return keys.link(secret.digest())
                .filter(link -> link.purpose() == Link.Purpose.UNSUBSCRIBE)
                .filter(link -> !link.revoked() && clock.instant().isBefore(link.expiresAt()))
                .flatMap(this::offer);
    }

    /** Twice is as good as once. */
    public Optional<Offer> stop(Secret secret) {
        return look(secret)
                .map(offer -> offer.done() ? offer : Retry.untilWon(() -> stopped(offer)));
    }

    /** What a person could get at all: the week of the secretariat is for its members. */
    public static Set<LetterChoice> offeredTo(Person person) {
        return person.isSecretariat()
                ? EnumSet.allOf(LetterChoice.class)
                : EnumSet.complementOf(EnumSet.of(LetterChoice.DIGEST));
    }

    /** What was not offered stays as it is. */
    public void choose(PersonId id, Set<LetterChoice> wanted) {
        Retry.untilWon(
                () ->
                        people.find(id)
                                .map(person -> commit(person.gettingNo(without(person, wanted))))
                                .orElse(Optional.of(true)));
    }

    private static Set<LetterChoice> without(Person person, Set<LetterChoice> wanted) {
        var offered = offeredTo(person);
        var without = EnumSet.noneOf(LetterChoice.class);
        without.addAll(person.without());
        without.addAll(offered);
        without.removeIf(choice -> offered.contains(choice) && wanted.contains(choice));
        return without;
    }

    private Optional<Boolean> commit(Person person) {
        return journal.commit(Transaction.without().put(person)).ifCommitted(true);
    }

    private Optional<Offer> offer(Link link) {
        var choice = link.item().map(LetterChoice::valueOf);
        return people.find(link.person())
                .filter(link::isOf)
                .flatMap(
                        person ->
                                choice.map(
                                        c -> new Offer(person, c, person.without().contains(c))));
    }

    private Optional<Offer> stopped(Offer offer) {
        var person = people.find(offer.person().id()).orElse(offer.person());
        var without = EnumSet.of(offer.choice());
        without.addAll(person.without());
        var after = person.gettingNo(without);
        return commit(after).map(stored -> new Offer(after, offer.choice(), true));
    }
}
