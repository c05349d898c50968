package org.followup.core.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.followup.core.history.Actor;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class SettleConfirmationTest {

    private static final ConfirmationRights ALONE = new ConfirmationRights(true, false);

    private final InMemoryStore store = TwoOffices.store();
    private final SettleConfirmation settleConfirmation =
            new SettleConfirmation(
                    store.journal(),
                    store.offices(),
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC));

    @Test
    void the_decision_stands_with_the_office_and_its_trace_tells_before_and_after() {
        settle(TwoOffices.KZ, ConfirmationRights.TWO_PEOPLE);
        settle(TwoOffices.KZ, ALONE);

        assertThat(store.offices().find(TwoOffices.KZ).orElseThrow().confirmation())
                .isEqualTo(ALONE);
        var head = store.journal().head(TwoOffices.KZ.history());
        var last =
                store.journal().changes(TwoOffices.KZ.history(), head.sequence() - 1, 1).getFirst();
        assertThat(ConfirmationSettled.from(last))
                .isEqualTo(
                        new ConfirmationSettled(
                                TwoOffices.KZ, ConfirmationRights.TWO_PEOPLE, ALONE));
        assertThat(last.who()).isEqualTo(new Actor("p-daniyar"));
    }

    @Test
    void the_same_decision_again_leaves_no_trace() {
        settle(TwoOffices.KZ, ALONE);
        var head = store.journal().head(TwoOffices.KZ.history());

        assertThat(settle(TwoOffices.KZ, ALONE))
                .isInstanceOf(SettleConfirmation.Outcome.AsBefore.class);
        assertThat(store.journal().head(TwoOffices.KZ.history())).isEqualTo(head);
    }

    @Test
    void an_office_that_is_not_registered_decides_nothing() {
        assertThat(settle(new OfficeId("nowhere"), ALONE))
                .isEqualTo(new SettleConfirmation.Outcome.NoSuchOffice());
    }

    private SettleConfirmation.Outcome settle(OfficeId office, ConfirmationRights rights) {
        return settleConfirmation.settle(new Actor("p-daniyar"), office, rights);
    }
}
