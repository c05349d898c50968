package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.Test;

/** Plans of carry-overs, and what offices say to them. */
public abstract class CarryOversContract extends StoreContract {

    private static final ForumId INTO = new ForumId("2026-astana");
    private static final ForumId FROM = new ForumId("2025-tashkent");
    private static final CommitmentReference ONE = new CommitmentReference("KZ-2025-VIO-01");
    private static final CommitmentReference TEN = new CommitmentReference("KZ-2025-VIO-10");

    @Test
    void a_plan_is_found_by_the_forum_it_leads_into() {
        var plan =
                CarryOverPlan.first(INTO, FROM, new Actor("p-1"), NOON)
                        .saved(new Actor("p-2"), NOON);
        store(plan, choice(INTO, ONE));

        assertThat(ports.carryOvers().plan(INTO)).contains(plan);
        assertThat(ports.carryOvers().plan(FROM)).isEmpty();
    }

    @Test
    void two_who_move_a_plan_do_not_both_succeed() {
        var plan =
                CarryOverPlan.first(INTO, FROM, new Actor("p-1"), NOON)
                        .saved(new Actor("p-1"), NOON);
        var begun = plan.begun(2, new Actor("p-1"), NOON);
        store(plan, begun, begun.past(new CarryOverPlan.Place("kz", ONE), 1));

        assertThat(
                        commit(
                                Transaction.without()
                                        .put(begun.past(new CarryOverPlan.Place("kz", TEN), 1))))
                .isEqualTo(LOST);
    }

    @Test
    void choices_and_consents_are_those_of_one_forum_by_reference() {
        var later = choice(INTO, TEN);
        var first = choice(INTO, ONE);
        var asked =
                new MergeConsent(INTO, ONE, new OfficeId("kz"), TEN, MergeConsent.State.ASKED, 1);
        store(later, first, choice(FROM, ONE), asked, asked.to(TEN, MergeConsent.State.GIVEN));

        assertThat(ports.carryOvers().choices(INTO)).containsExactly(first, later);
        assertThat(ports.carryOvers().consents(INTO))
                .containsExactly(asked.to(TEN, MergeConsent.State.GIVEN));
        assertThat(ports.carryOvers().consents(FROM)).isEmpty();
    }

    private static PlannedCarryOver choice(ForumId into, CommitmentReference commitment) {
        return new PlannedCarryOver(
                into,
                commitment,
                new TreeMap<>(Map.of("way", "SPLIT", "titles", "")),
                LanguageTag.of(Language.RUSSIAN));
    }
}
