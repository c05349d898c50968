package org.followup.core.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.offices.Offices;

/**
 * The secret address under which a person's calendar program finds the due days. It is shown once,
 * when it is made; a new one ends the one before.
 */
public final class CalendarAddress {

    private static final Duration LASTS = Duration.ofDays(3650);

    private final Journal journal;
    private final Keys keys;
    private final People people;
    private final Offices offices;
    private final Clock clock;
    private final SecureRandom random;

    public CalendarAddress(
            Journal journal,
            Keys keys,
            People people,
            Offices offices,
            Clock clock,
            SecureRandom random) {
        this.journal = journal;
        this.keys = keys;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        /** With the roles of today: who has given one away reads no more of that office. */
        record Found(Person person) implements Outcome {}

        /** It was one, and was ended. */
        record Ended() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Outcome find(Secret secret) {
        var link = keys.link(secret.digest()).filter(l -> l.purpose() == Link.Purpose.CALENDAR);
        if (link.isEmpty()) {
            return new Outcome.Unknown();
        }
        var good = !link.get().revoked() && clock.instant().isBefore(link.get().expiresAt());
        var today = new PeopleToday(people, offices, clock);
        return link.filter(l -> good)
                .flatMap(l -> today.find(l.person()).filter(l::isOf))
                .<Outcome>map(Outcome.Found::new)
                .orElseGet(Outcome.Ended::new);
    }

    /** Empty where there is no such person. */
    public Optional<Secret> renew(PersonId id) {
        return people.find(id).isEmpty()
                ? Optional.empty()
                : Optional.of(Retry.untilWon(() -> people.find(id).flatMap(this::renewed)));
    }

    public void end(PersonId id) {
        Retry.untilWon(
                () ->
                        people.find(id)
                                .map(
                                        person ->
                                                journal.commit(
                                                                ending(person)
                                                                        .put(
                                                                                person.withCalendar(
                                                                                        Optional
                                                                                                .empty())))
                                                        .ifCommitted(true))
                                .orElse(Optional.of(true)));
    }

    private Optional<Secret> renewed(Person person) {
        var secret = Secret.random(random, 24);
        var link =
                Link.to(
                        secret,
                        person,
                        Link.Purpose.CALENDAR,
                        Optional.empty(),
                        "calendar",
                        clock.instant().plus(LASTS));
        return journal.commit(
                        ending(person)
                                .put(link)
                                .put(person.withCalendar(Optional.of(link.digest()))))
                .ifCommitted(secret);
    }

    private Transaction ending(Person person) {
        return person.calendar()
                .flatMap(keys::link)
                .filter(link -> !link.revoked())
                .map(link -> Transaction.without().put(link.revoke()))
                .orElseGet(Transaction::without);
    }
}
