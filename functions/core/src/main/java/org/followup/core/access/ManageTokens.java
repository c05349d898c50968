package org.followup.core.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.history.What;

/** Makes and revokes API tokens; each leaves a trace in the history of the service. */
public final class ManageTokens {

    private final Journal journal;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random;

    public ManageTokens(Journal journal, Keys keys, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** The secret to be shown once. */
    public Secret make(PersonId by, String name, Set<Grant> grants) {
        return make(by, name, grants, Secret.random(random, 24));
    }

    /** With a secret that was chosen elsewhere; a secret that is in use keeps its token. */
    public Secret make(PersonId by, String name, Set<Grant> grants, Secret secret) {
        var token = new Token(secret.digest(), name, grants, by, clock.instant(), Optional.empty());
        return keys.token(token.digest()).isPresent()
                ? secret
                : Retry.untilWon(() -> write(by, "token-made", token, token).map(done -> secret));
    }

    /** The token as it stands after; empty where none has that label. */
    public Optional<Token> revoke(PersonId by, String label) {
        var token = keys.tokens().stream().filter(t -> t.label().equals(label)).findFirst();
        token.filter(t -> t.revokedAt().isEmpty())
                .ifPresent(
                        t ->
                                Retry.untilWon(
                                        () ->
                                                write(
                                                        by,
                                                        "token-revoked",
                                                        t,
                                                        t.revoke(clock.instant()))));
        return token;
    }

    private Optional<View> write(PersonId by, String kind, Token token, View after) {
        var grants = token.grants().stream().map(grant -> grant.role().name()).sorted().toList();
        var what =
                new What(
                        kind,
                        1,
                        Json.obj().with("roles", Json.texts(grants)).with("token", token.label()));
        var change =
                Change.after(journal.head(HistoryId.SERVICE), clock.instant(), by.actor(), what);
        return journal.commit(Transaction.of(change).put(after)).ifCommitted(after);
    }
}
