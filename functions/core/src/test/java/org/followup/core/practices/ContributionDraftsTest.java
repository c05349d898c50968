package org.followup.core.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.practices.SmallExchange.AIGUL;
import static org.followup.core.practices.SmallExchange.KZ;
import static org.followup.core.practices.SmallExchange.NURBEK;
import static org.followup.core.practices.SmallExchange.RUSSIAN;
import static org.followup.core.practices.SmallExchange.practice;
import static org.followup.core.practices.SmallExchange.typing;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed and not shared yet. */
final class ContributionDraftsTest {

    private final SmallExchange exchange = new SmallExchange();

    @Test
    void a_draft_goes_when_it_is_shared_and_two_do_not_overwrite_each_other() {
        var typed = Map.of("title", "A help", "done", " ");
        assertThat(exchange.drafts.save(typing(0, typed)))
                .isInstanceOf(SaveContributionDraft.Outcome.Saved.class);
        assertThat(exchange.drafts.save(typing(0, Map.of("title", "Mine"))))
                .isInstanceOf(SaveContributionDraft.Outcome.ChangedMeanwhile.class);
        assertThat(exchange.store.contributions().drafts(KZ).getFirst().fields())
                .isEqualTo(Map.of("title", "A help"));

        exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.store.contributions().drafts(KZ)).isEmpty();
    }

    @Test
    void a_draft_is_thrown_away_by_its_office_alone_and_has_a_limit() {
        exchange.drafts.save(typing(0, Map.of("title", "A help")));

        assertThat(exchange.drafts.discard(NURBEK, KZ, "request-1")).isFalse();
        assertThat(exchange.drafts.discard(AIGUL, KZ, "request-1")).isTrue();
        assertThat(exchange.store.contributions().drafts(KZ)).isEmpty();
        assertThat(exchange.drafts.save(typing(0, Map.of("done", "x".repeat(20_000)))))
                .isEqualTo(new SaveContributionDraft.Outcome.TooLong());
    }
}
