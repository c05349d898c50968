package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentEdited;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Milestone;
import org.followup.core.commitments.Plan;
import org.followup.core.commitments.ValueType;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class EditCommitmentTest {

    private static final CommitmentReference HELPLINE = new CommitmentReference("KZ-2025-MON-01");
    private static final Actor CLERK = new Actor("p-saida");

    private final InMemoryStore store = TwoOffices.store();
    private final EditCommitment editCommitment =
            new EditCommitment(
                    store.journal(),
                    store.forums(),
                    store.commitments(),
                    store.progress(),
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC));

    @Test
    void a_correction_leaves_before_and_after_and_shows_in_the_list() {
        var before = stored();

        var outcome = edit(before, wanted("Open a free helpline", indicator("60"), plan()));

        var after = stored();
        assertThat(outcome).isEqualTo(new EditCommitment.Outcome.Edited(after));
        assertThat(after.plan()).isEqualTo(plan());
        assertThat(store.progress().rows(TwoOffices.KZ, TwoOffices.FORUM).getFirst().title())
                .isEqualTo(name("Open a free helpline"));
        var head = store.journal().head(TwoOffices.KZ.history());
        var change =
                store.journal().changes(TwoOffices.KZ.history(), head.sequence() - 1, 1).getFirst();
        assertThat(CommitmentEdited.from(change)).isEqualTo(new CommitmentEdited(before, after));
    }

    @Test
    void saying_the_same_again_leaves_no_trace() {
        edit(stored(), wanted("Open a free helpline", indicator("60"), plan()));
        var head = store.journal().head(TwoOffices.KZ.history());

        var again = edit(stored(), wanted("Open a free helpline", indicator("60"), plan()));

        assertThat(again).isInstanceOf(EditCommitment.Outcome.AsBefore.class);
        assertThat(store.journal().head(TwoOffices.KZ.history())).isEqualTo(head);
    }

    @Test
    void a_changed_indicator_is_a_new_revision_of_it() {
        edit(stored(), wanted("Open a helpline", indicator("60"), Plan.NONE));
        assertThat(stored().indicators().getFirst().revision()).isEqualTo(1);

        edit(stored(), wanted("Open a helpline", indicator("70"), Plan.NONE));

        assertThat(stored().indicators().getFirst().revision()).isEqualTo(2);
        assertThat(stored().indicators().getFirst().id()).isEqualTo(IndicatorId.FIRST);
    }

    @Test
    void who_saw_an_older_state_is_shown_the_one_that_stands() {
        var seen = stored();
        edit(seen, wanted("First", indicator("60"), Plan.NONE));

        var late = edit(seen, wanted("Second", indicator("60"), Plan.NONE));

        assertThat(late).isEqualTo(new EditCommitment.Outcome.ChangedMeanwhile(stored()));
        assertThat(stored().title()).isEqualTo(name("First"));
    }

    private EditCommitment.Outcome edit(Commitment seen, NewCommitment wanted) {
        return editCommitment.edit(CLERK, HELPLINE, seen, wanted);
    }

    private Commitment stored() {
        return store.commitments().find(HELPLINE).orElseThrow();
    }

    private NewCommitment wanted(String title, Indicator indicator, Plan plan) {
        var now = stored();
        return new NewCommitment(
                now.forum(),
                now.office(),
                now.theme(),
                now.articles(),
                name(title),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 12, 31)),
                Optional.empty(),
                List.of(indicator),
                Optional.empty(),
                plan);
    }

    private static Plan plan() {
        return new Plan(
                List.of(TwoOffices.KG),
                List.of(new Milestone(LocalDate.of(2026, 9, 1), name("Number reserved"))),
                List.of());
    }

    private static Indicator indicator(String target) {
        return new Indicator(
                name("Calls answered"),
                name("%"),
                ValueType.PERCENT,
                Direction.INCREASE,
                Optional.empty(),
                Optional.of(new Measurement(new BigDecimal(target), 2027, "")));
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
