package org.followup.core.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.offices.Offices;

/** Tells who holds a session's cookie or an API token. */
public final class Recognise {

    private final Keys keys;
    private final People people;
    private final Clock clock;

    public Recognise(Keys keys, People people, Offices offices, Clock clock) {
        this.keys = keys;
        this.people = new PeopleToday(people, offices, clock);
        this.clock = clock;
    }

    /** Somebody with a live session. */
    public record SignedIn(Session session, Person person, Identity identity) {}

    /** Empty where the session is unknown or over, or its person has left. */
    public Optional<SignedIn> bySession(Secret cookie) {
        var now = clock.instant();
        return keys.session(cookie.digest())
                .filter(session -> session.isLive(now))
                .flatMap(
                        session ->
                                people.find(session.person())
                                        .filter(session::isOf)
                                        .map(person -> signedIn(session, person)));
    }

    /**
     * A token is worth no more than its owner: what the owner has lost it has lost too, and with
     * nothing left it is refused. What is done with it was done by its owner, so that nobody
     * confirms through a program what they wrote themselves.
     */
    public Optional<Identity> byToken(Secret bearer) {
        return keys.token(bearer.digest())
                .filter(token -> token.revokedAt().isEmpty())
                .map(token -> identity(token, left(token)))
                .filter(identity -> !identity.grants().isEmpty());
    }

    private Set<Grant> left(Token token) {
        return people.find(token.madeBy()).stream()
                .flatMap(owner -> owner.grants().stream())
                .filter(token.grants()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Identity identity(Token token, Set<Grant> grants) {
        return new Identity(
                token.madeBy().actor().with(token.label()),
                token.name(),
                grants,
                Optional.empty(),
                false);
    }

    private SignedIn signedIn(Session session, Person person) {
        var grants = session.narrow().isPresent() ? within(person, session) : person.grants();
        var fresh = session.isFresh(clock.instant());
        return new SignedIn(
                session,
                person,
                new Identity(person.id().actor(), person.name(), grants, session.narrow(), fresh));
    }

    private static Set<Grant> within(Person person, Session session) {
        return person.grants().stream()
                .filter(grant -> grant.office().equals(session.narrow()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
