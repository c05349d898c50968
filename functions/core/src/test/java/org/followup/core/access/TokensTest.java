package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class TokensTest {

    private static final Clock CLOCK = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private static final PersonId SAIDA = TwoOffices.SECRETARIAT;

    private final InMemoryStore store = TwoOffices.store();
    private final ManageTokens tokens =
            new ManageTokens(store.journal(), store.keys(), CLOCK, new SecureRandom());
    private final Recognise recognise =
            new Recognise(store.keys(), store.people(), store.offices(), CLOCK);
    private final Secret secret = tokens.make(SAIDA, "Figures", Set.of(Grant.secretariat()));

    @Test
    void lets_a_program_in_as_its_owner_may() {
        assertThat(recognise.byToken(secret).orElseThrow().isSecretariat()).isTrue();
        assertThat(recognise.byToken(new Secret("other"))).isEmpty();
    }

    @Test
    void only_a_digest_is_stored_and_the_history_names_no_secret() {
        assertThat(store.keys().tokens()).singleElement().asString().doesNotContain(secret.value());
        assertThat(store.journal().changes(HistoryId.SERVICE, 0, 100))
                .last()
                .asString()
                .contains("token-made")
                .doesNotContain(secret.value());
    }

    @Test
    void a_revoked_token_is_refused_and_stays_revoked() {
        var label = store.keys().tokens().getFirst().label();

        assertThat(tokens.revoke(SAIDA, label)).isPresent();

        assertThat(recognise.byToken(secret)).isEmpty();
        assertThat(tokens.revoke(SAIDA, label)).isPresent();
        assertThat(tokens.revoke(SAIDA, "token-of-nobody")).isEmpty();
        assertThat(store.keys().tokens().getFirst().revokedAt()).contains(TwoOffices.MADE_AT);
    }

    @Test
    void a_token_loses_what_its_owner_loses() {
        owner(Set.of(Grant.at(TwoOffices.KZ, Role.FOCAL_POINT)));

        assertThat(recognise.byToken(secret)).isEmpty();
    }

    @Test
    void a_token_of_somebody_who_left_is_refused() {
        store.journal()
                .commit(Transaction.without().delete(store.people().find(SAIDA).orElseThrow()));

        assertThat(recognise.byToken(secret)).isEmpty();
    }

    @Test
    void a_token_gains_nothing_that_its_owner_gains() {
        owner(Set.of(Grant.secretariat(), Grant.at(TwoOffices.KZ, Role.FOCAL_POINT)));

        assertThat(recognise.byToken(secret).orElseThrow().grants())
                .isEqualTo(Set.of(Grant.secretariat()));
    }

    @Test
    void what_is_done_with_a_token_was_done_by_its_owner_and_the_history_says_with_which() {
        var by = recognise.byToken(secret).orElseThrow().actor();
        var head = store.journal().head(HistoryId.SERVICE);
        var what = new What("noted", 1, Json.obj());

        var change = Change.after(head, TwoOffices.MADE_AT, by, what);

        assertThat(by).isEqualTo(SAIDA.actor());
        var read = Change.read(change.body(), change.hash()).who();
        assertThat(read).isEqualTo(SAIDA.actor());
        assertThat(read.token()).contains(store.keys().tokens().getFirst().label());
    }

    private void owner(Set<Grant> grants) {
        var saida = store.people().find(SAIDA).orElseThrow();
        store.journal()
                .commit(
                        Transaction.without()
                                .put(
                                        new Person(
                                                saida.id(),
                                                saida.name(),
                                                saida.address(),
                                                saida.language(),
                                                grants,
                                                Map.of(),
                                                saida.without(),
                                                saida.calendar(),
                                                0,
                                                saida.revision() + 1)));
    }
}
