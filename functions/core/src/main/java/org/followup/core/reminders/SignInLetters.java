package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Enter;
import org.followup.core.access.Keys;
import org.followup.core.access.Link;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Secret;
import org.followup.core.access.SignIn;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.Letter;

/**
 * Finds out who is behind an address and lets each of them in with an own link; with a code too,
 * where it is one person.
 */
final class SignInLetters {

    private static final int CODES = 100_000_000;

    private final Keys keys;
    private final People people;
    private final Letterhead letterhead;
    private final SecureRandom random;

    SignInLetters(Keys keys, People people, Letterhead letterhead, SecureRandom random) {
        this.keys = keys;
        this.people = people;
        this.letterhead = letterhead;
        this.random = random;
    }

    Composed compose(Letter letter, Instant now) {
        var asked = Optional.ofNullable(letter.about().get("signIn")).flatMap(keys::signIn);
        if (asked.isEmpty() || asked.get().used() || !now.isBefore(asked.get().expiresAt())) {
            return new Composed.Dropped(Reasons.EXPIRED);
        }
        var behind = people.with(asked.get().address());
        return behind.isEmpty()
                ? new Composed.Dropped(Reasons.ADDRESS_UNKNOWN)
                : compose(asked.get(), behind);
    }

    private Composed compose(SignIn signIn, List<Person> behind) {
        var links = new ArrayList<View>();
        var entries = new ArrayList<LetterContent.Entry>();
        for (var person : behind) {
            var secret = Secret.random(random, 24);
            links.add(
                    Link.to(
                            secret,
                            person,
                            Link.Purpose.SIGN_IN,
                            Optional.empty(),
                            "my-office",
                            signIn.expiresAt()));
            entries.add(new LetterContent.Entry(person.name(), letterhead.link(secret)));
        }
        var first = behind.getFirst();
        var code = behind.size() == 1 ? Optional.of(code()) : Optional.<String>empty();
        var keeps = Transaction.without().add(links);
        return new Composed.Ready(
                signIn.address(),
                code.isPresent() ? first.name() : signIn.address().value(),
                signIn.language(),
                new LetterContent.SignIn(entries, code, SignIn.LASTS),
                code.map(c -> keeps.put(signIn.sentTo(first.id(), digest(signIn, c))))
                        .orElse(keeps),
                Map.of());
    }

    private String code() {
        return String.format(Locale.ROOT, "%08d", random.nextInt(CODES));
    }

    private static String digest(SignIn signIn, String code) {
        return Enter.codeDigest(signIn.id(), code);
    }
}
