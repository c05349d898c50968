package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.followup.core.progress.NextForum.CLERK;
import static org.followup.core.progress.NextForum.FIGURES;
import static org.followup.core.progress.NextForum.HELPLINE;
import static org.followup.core.progress.NextForum.ID;
import static org.followup.core.progress.NextForum.JUDGES;
import static org.followup.core.progress.NextForum.SCHOOLS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.history.VerifyHistory;
import org.followup.core.reminders.FaultyJournal;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CarryCommitmentsOverTest {

    private final NextForum next = NextForum.made();

    @Test
    void what_nobody_touched_is_continued_under_a_new_reference() {
        carryOut(next);

        assertThat(next.fresh().keySet())
                .extracting(CommitmentReference::value)
                .containsExactly(
                        "KG-2026-MON-01", "KZ-2026-MON-01", "KZ-2026-MON-02", "KZ-2026-MON-03");
        var ending = next.old(HELPLINE).lineage().ending().orElseThrow();
        assertThat(ending.way()).isEqualTo(Ending.Way.CONTINUED);
        var continued = ending.into().getFirst();
        assertThat(next.fresh().get(continued).lineage().from()).containsExactly(HELPLINE);
        assertThat(next.store().commitments().find(continued).orElseThrow().title())
                .isEqualTo(NextForum.name("Open a helpline"));
    }

    @Test
    void each_choice_comes_true_and_is_linked_from_both_ends() {
        next.save(
                next.choice(HELPLINE, "way", "SPLIT", "titles", "By phone\n\nBy chat "),
                next.choice(JUDGES, "way", "WITHDRAW", "reason", "The courts do it."),
                next.choice(SCHOOLS, "articles", "1"));

        var plan = carryOut(next);

        assertThat(plan.stage()).isEqualTo(CarryOverPlan.Stage.CARRIED_OUT);
        assertThat(plan.carried()).isEqualTo(4);
        var parts = next.old(HELPLINE).lineage();
        assertThat(parts.ending().map(Ending::way)).contains(Ending.Way.SPLIT);
        assertThat(parts.into())
                .extracting(part -> next.fresh().get(part).title())
                .containsExactly(NextForum.name("By phone"), NextForum.name("By chat"));
        assertThat(next.old(JUDGES).lineage().ending().map(Ending::way))
                .contains(Ending.Way.WITHDRAWN);
        var schools = next.old(SCHOOLS).lineage().into().getFirst();
        assertThat(next.fresh().get(schools).articles()).containsExactly(1);
        assertThat(next.store().carryOvers().choices(ID)).as("drafts go").isEmpty();
        for (var office : List.of(TwoOffices.KZ, TwoOffices.KG)) {
            assertThat(new VerifyHistory(next.store().journal()).verify(office.history()).holds())
                    .isTrue();
        }
    }

    @Test
    void several_go_into_one_and_another_office_joins_once_it_agrees() {
        next.save(
                next.choice(JUDGES, "way", "MERGE", "lead", HELPLINE.value()),
                next.choice(FIGURES, "way", "MERGE", "lead", HELPLINE.value()));
        assertThat(refusal(FIGURES)).contains(CarryOverRefusal.NO_CONSENT);
        assertThat(begin(next)).isInstanceOf(CarryCommitmentsOver.Outcome.NotReady.class);

        var planning = new PlanCarryOver(next.ports());
        planning.ask(CLERK, ID, FIGURES);
        planning.answer(CLERK, ID, FIGURES, false);
        assertThat(refusal(FIGURES)).contains(CarryOverRefusal.NO_CONSENT);
        planning.answer(CLERK, ID, FIGURES, true);
        assertThat(refusal(FIGURES)).isEmpty();
        carryOut(next);

        var merged = next.old(FIGURES).lineage().into().getFirst();
        assertThat(next.old(HELPLINE).lineage().into()).containsExactly(merged);
        assertThat(next.old(JUDGES).lineage().ending().map(Ending::way))
                .contains(Ending.Way.MERGED);
        assertThat(next.fresh().get(merged).lineage().from())
                .containsExactly(FIGURES, HELPLINE, JUDGES);
        var commitment = next.store().commitments().find(merged).orElseThrow();
        assertThat(commitment.plan().partners()).containsExactly(TwoOffices.KG);
    }

    @Test
    void consent_to_one_lead_is_no_consent_to_another() {
        next.save(next.choice(FIGURES, "way", "MERGE", "lead", HELPLINE.value()));
        var planning = new PlanCarryOver(next.ports());
        planning.ask(CLERK, ID, FIGURES);
        planning.answer(CLERK, ID, FIGURES, true);

        next.save(next.choice(FIGURES, "way", "MERGE", "lead", JUDGES.value()));

        assertThat(refusal(FIGURES)).contains(CarryOverRefusal.NO_CONSENT);
    }

    @Test
    void what_is_impossible_is_named_before_anything_happens() {
        next.save(
                next.choice(HELPLINE, "way", "SPLIT", "titles", " \n"),
                next.choice(JUDGES, "way", "MERGE", "lead", HELPLINE.value()),
                next.choice(SCHOOLS, "way", "WITHDRAW"),
                next.choice(FIGURES, "theme", "XYZ"));

        assertThat(refusal(HELPLINE)).contains(CarryOverRefusal.SPLIT_INTO_NOTHING);
        assertThat(refusal(JUDGES)).contains(CarryOverRefusal.LEAD_NOT_CONTINUED);
        assertThat(refusal(SCHOOLS)).contains(CarryOverRefusal.REASON_MISSING);
        assertThat(refusal(FIGURES)).contains(CarryOverRefusal.THEME_MISSING);
        assertThat(begin(next)).isInstanceOf(CarryCommitmentsOver.Outcome.NotReady.class);
        assertThat(next.fresh()).isEmpty();
    }

    @Test
    void the_figures_of_the_old_cycle_stay_as_they_were() {
        var before = next.store().progress().scores(TwoOffices.FORUM);
        next.save(
                next.choice(HELPLINE, "way", "SPLIT", "titles", "One\nTwo"),
                next.choice(JUDGES, "way", "WITHDRAW", "reason", "The courts do it."));

        carryOut(next);

        assertThat(next.store().progress().scores(TwoOffices.FORUM)).isEqualTo(before);
    }

    @Test
    void who_saved_second_is_told_and_a_plan_under_way_takes_no_more() {
        next.save(next.choice(HELPLINE, "way", "SPLIT", "titles", "One\nTwo"));
        var planning = new PlanCarryOver(next.ports());

        assertThat(planning.save(CLERK, ID, 0, List.of()))
                .isInstanceOf(PlanCarryOver.Outcome.ChangedMeanwhile.class);
        begin(next);
        assertThat(planning.save(CLERK, ID, 2, List.of()))
                .isInstanceOf(PlanCarryOver.Outcome.BeingCarriedOut.class);
    }

    @ParameterizedTest(name = "killed at write {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void broken_off_anywhere_and_run_again_it_ends_as_one_run_does(int write) {
        for (var stored : List.of(true, false)) {
            var whole = planned();
            carryOut(whole);
            var broken = planned();
            begin(broken);
            var dying = new DyingJournal(broken.store().journal(), write, stored);

            assertThatThrownBy(() -> new CarryCommitmentsOver(broken.ports(dying)).goOn(ID, 100))
                    .isInstanceOf(DyingJournal.Killed.class);
            carryOut(broken);

            assertThat(seen(broken)).isEqualTo(seen(whole));
        }
    }

    @Test
    void a_run_stops_where_it_is_told_and_says_how_far_it_is() {
        begin(next);

        var outcome = new CarryCommitmentsOver(next.ports()).goOn(ID, 2);

        assertThat(outcome).isInstanceOf(CarryCommitmentsOver.Outcome.Under.class);
        var plan = next.store().carryOvers().plan(ID).orElseThrow();
        assertThat(wanted(next))
                .as("the rest is asked for")
                .last()
                .isEqualTo(CarryOverWanted.of(plan, plan.at()));
        assertThat(plan.stage()).isEqualTo(CarryOverPlan.Stage.BEING_CARRIED_OUT);
        assertThat(plan.carried()).isEqualTo(2);
        assertThat(plan.all()).isEqualTo(4);
    }

    @Test
    void begun_and_asked_for_twice_it_is_carried_out_once() {
        begin(next);
        begin(next);
        var again = new CarryCommitmentsOver(next.ports()).again(ID);
        assertThat(again).isInstanceOf(CarryCommitmentsOver.Outcome.Under.class);

        carryOut(next);
        carryOut(next);

        assertThat(wanted(next)).hasSize(2);
        assertThat(next.fresh()).hasSize(4);
        assertThat(new CarryCommitmentsOver(next.ports()).again(ID))
                .as("nothing is left to ask for")
                .isInstanceOf(CarryCommitmentsOver.Outcome.NotBegun.class);
    }

    @Test
    void what_fails_for_one_holds_up_no_other_stays_open_and_is_told() {
        begin(next);
        var journal = new FaultyJournal(next.store().journal());
        journal.plan(
                transaction ->
                        transaction.changes().stream()
                                        .anyMatch(
                                                c ->
                                                        c.what()
                                                                .facts()
                                                                .write()
                                                                .contains("2025-MON-02"))
                                ? FaultyJournal.Fault.before(CarryCommitmentsOverTest::broken)
                                : FaultyJournal.Fault.NONE);

        assertThatThrownBy(() -> new CarryCommitmentsOver(next.ports(journal)).goOn(ID, 100))
                .hasMessage("broken");

        assertThat(next.store().carryOvers().plan(ID).orElseThrow().stage())
                .isEqualTo(CarryOverPlan.Stage.CARRIED_OUT);
        assertThat(next.board().lines())
                .extracting(CarryOverBoard.Line::reference)
                .containsExactly(JUDGES);
    }

    private static void broken() {
        throw new IllegalStateException("broken");
    }

    private static List<CarryOverWanted> wanted(NextForum next) {
        return next.store()
                .all(
                        CarryOverWanted.class,
                        one -> true,
                        Comparator.comparingInt(CarryOverWanted::revision));
    }

    private static NextForum planned() {
        var next = NextForum.made();
        next.save(
                next.choice(HELPLINE, "way", "SPLIT", "titles", "By phone\nBy chat"),
                next.choice(JUDGES, "way", "MERGE", "lead", SCHOOLS.value()),
                next.choice(FIGURES, "way", "WITHDRAW", "reason", "The statistics office does."));
        return next;
    }

    /** Everything but the salts of texts, and how many steps the plan took. */
    private static List<Object> seen(NextForum next) {
        var store = next.store();
        return List.of(
                next.board().rows(),
                List.copyOf(next.fresh().values()),
                next.fresh().keySet().stream()
                        .map(reference -> store.commitments().find(reference))
                        .toList(),
                store.progress().scores(TwoOffices.FORUM),
                store.progress().scores(ID),
                Optional.of(store.journal().head(TwoOffices.KZ.history()).sequence()),
                store.carryOvers().choices(ID),
                store.carryOvers().plan(ID).map(p -> List.of(p.stage(), p.carried(), p.all())));
    }

    private Optional<CarryOverRefusal> refusal(CommitmentReference of) {
        return next.board().line(of).orElseThrow().refusal();
    }

    private static CarryCommitmentsOver.Outcome begin(NextForum next) {
        var reviewed = next.store().carryOvers().plan(ID).map(p -> p.revision()).orElse(0);
        return new CarryCommitmentsOver(next.ports()).begin(CLERK, ID, reviewed);
    }

    private static CarryOverPlan carryOut(NextForum next) {
        begin(next);
        return switch (new CarryCommitmentsOver(next.ports()).goOn(ID, 100)) {
            case CarryCommitmentsOver.Outcome.Under(var plan) -> plan;
            case CarryCommitmentsOver.Outcome other -> throw new AssertionError(other);
        };
    }
}
