package org.followup.core.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;

/**
 * Asks for a sign-in letter. Does the same work for every address: whether somebody is behind it is
 * found out by the sender, so neither the answer nor its time tells.
 */
public final class RequestSignIn {

    static final int MOST_PER_ADDRESS = 5;
    static final int MOST_PER_SOURCE = 30;
    static final Duration WINDOW = Duration.ofMinutes(30);

    private final Journal journal;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random;

    public RequestSignIn(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        /**
         * {@code browser} goes into a cookie of the page that asked; {@code id} names the request
         * in its form.
         */
        record Asked(String id, Secret browser) implements Outcome {}

        record TooMany(Instant tryAgainAt) implements Outcome {}
    }

    public Outcome ask(EmailAddress address, Language language, String source) {
        return Retry.untilWon(() -> attempt(address, language, source));
    }

    private Optional<Outcome> attempt(EmailAddress address, Language language, String source) {
        var now = clock.instant();
        var byAddress = count("sign-in-address-" + address.digest(), now);
        var bySource = count("sign-in-source-" + source, now);
        if (byAddress.count() > MOST_PER_ADDRESS || bySource.count() > MOST_PER_SOURCE) {
            var until =
                    byAddress.count() > MOST_PER_ADDRESS
                            ? byAddress.expiresAt()
                            : bySource.expiresAt();
            return Optional.of(new Outcome.TooMany(until));
        }
        var browser = Secret.random(random, 24);
        var signIn =
                SignIn.asked(
                        Secret.random(random, 16).value(),
                        address,
                        browser.digest(),
                        language,
                        now);
        var transaction =
                Transaction.without().put(signIn, byAddress, bySource).add(letter(signIn, now));
        return journal.commit(transaction).ifCommitted(new Outcome.Asked(signIn.id(), browser));
    }

    private Attempts count(String key, Instant now) {
        return keys.attempts(key)
                .map(
                        known ->
                                now.isBefore(known.expiresAt())
                                        ? known.more()
                                        : known.again(now.plus(WINDOW)))
                .orElseGet(() -> Attempts.first(key, now.plus(WINDOW)));
    }

    private static Letter letter(SignIn signIn, Instant now) {
        var receiver = Receiver.behind(signIn.address());
        return Letter.pending(
                receiver,
                LetterKind.SIGN_IN,
                "sign-in-" + signIn.id(),
                Map.of("signIn", signIn.id()),
                now,
                now);
    }
}
