package org.followup.core.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/**
 * Opens a session: with the code of a sign-in letter, or with the link of a letter. Looking at a
 * link is no use of it.
 */
public final class Enter {

    private final Journal journal;
    private final Keys keys;
    private final People people;
    private final Clock clock;
    private final SecureRandom random;

    public Enter(Journal journal, Keys keys, People people, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.keys = keys;
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        /**
         * {@code cookie} is the session's secret; {@code leadsTo} is a path relative to the
         * service.
         */
        record Entered(Session session, Secret cookie, String leadsTo) implements Outcome {}

        record WrongCode(int triesLeft) implements Outcome {}

        /** Unknown, expired, used, revoked, or tried too often. */
        record NotGood(Why why) implements Outcome {}
    }

    /** Why a link or a code is no good; shown in words to whoever holds it. */
    public enum Why {
        UNKNOWN,
        EXPIRED,
        USED,
        REVOKED,
        TOO_MANY_TRIES
    }

    /** What a link would do, for the page with the button. */
    public record Invitation(Link link, Person person) {}

    public Optional<Why> refusal(Optional<Link> link) {
        var now = clock.instant();
        if (link.filter(Link::opensSession).isEmpty()) {
            return Optional.of(Why.UNKNOWN);
        }
        var found = link.get();
        if (found.revoked() || people.find(found.person()).filter(found::isOf).isEmpty()) {
            return Optional.of(Why.REVOKED);
        }
        if (found.used() && found.worksOnce()) {
            return Optional.of(Why.USED);
        }
        return now.isBefore(found.expiresAt()) ? Optional.empty() : Optional.of(Why.EXPIRED);
    }

    /** The person a link was meant for, if it is good. */
    public Optional<Invitation> look(Secret secret) {
        var link = keys.link(secret.digest());
        return refusal(link).isPresent()
                ? Optional.empty()
                : link.flatMap(
                        l -> people.find(l.person()).map(person -> new Invitation(l, person)));
    }

    public Outcome byLink(Secret secret) {
        return Retry.untilWon(
                () -> {
                    var link = keys.link(secret.digest());
                    var refusal = refusal(link);
                    if (refusal.isPresent() || link.isEmpty()) {
                        return Optional.of(new Outcome.NotGood(refusal.orElse(Why.UNKNOWN)));
                    }
                    return enter(link.get());
                });
    }

    public Outcome byCode(String signInId, Secret browser, String code) {
        return Retry.untilWon(
                () -> {
                    var signIn =
                            keys.signIn(signInId)
                                    .filter(s -> s.browserDigest().equals(browser.digest()));
                    return signIn.map(s -> byCode(s, code))
                            .orElse(Optional.of(new Outcome.NotGood(Why.UNKNOWN)));
                });
    }

    private Optional<Outcome> enter(Link link) {
        var narrow = !link.worksOnce();
        var office = narrow ? link.office() : Optional.<OfficeId>empty();
        var opened = open(link.person(), office, link.series(), clock.instant());
        return commit(
                Transaction.without().put(opened.session(), link.use()),
                opened.leadingTo(link.leadsTo()));
    }

    private Optional<Outcome> byCode(SignIn signIn, String code) {
        var now = clock.instant();
        if (!signIn.isOpen(now)) {
            return Optional.of(new Outcome.NotGood(why(signIn)));
        }
        var receiver = signIn.person().flatMap(people::find);
        if (signIn.person().isPresent()
                && receiver.filter(p -> p.address().equals(signIn.address())).isEmpty()) {
            return Optional.of(new Outcome.NotGood(Why.REVOKED));
        }
        var digits = code.replaceAll("[\\s-]", "");
        var right = signIn.codeDigest().equals(Optional.of(codeDigest(signIn.id(), digits)));
        if (!right || receiver.isEmpty()) {
            var tried = signIn.tried();
            return commit(
                    Transaction.without().put(tried),
                    new Outcome.WrongCode(SignIn.MOST_TRIES - tried.tries()));
        }
        var opened = open(receiver.get().id(), Optional.empty(), receiver.get().links(), now);
        return commit(
                Transaction.without().put(opened.session(), signIn.done()),
                opened.leadingTo("my-office"));
    }

    /**
     * The stored form of a code; bound to its request, so that equal codes have different digests.
     */
    public static String codeDigest(String signInId, String code) {
        return org.followup.core.history.Digest.of(signInId + "\n" + code);
    }

    private static Why why(SignIn signIn) {
        if (signIn.used()) {
            return Why.USED;
        }
        return signIn.tries() >= SignIn.MOST_TRIES ? Why.TOO_MANY_TRIES : Why.EXPIRED;
    }

    private Opened open(PersonId person, Optional<OfficeId> narrow, int series, Instant now) {
        var cookie = Secret.random(random, 24);
        var lasts = narrow.isPresent() ? Session.NARROW_LASTS : Session.LASTS;
        var csrfKey = Secret.random(random, 24).value();
        return new Opened(
                new Session(cookie.digest(), person, csrfKey, now, now.plus(lasts), narrow, series),
                cookie);
    }

    private Optional<Outcome> commit(Transaction transaction, Outcome outcome) {
        return journal.commit(transaction).ifCommitted(outcome);
    }

    private record Opened(Session session, Secret cookie) {
        Outcome leadingTo(String path) {
            return new Outcome.Entered(session, cookie, path);
        }
    }
}
