package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.history.Actor;
import org.followup.core.history.VerifyHistory;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class EndCommitmentTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final CommitmentReference HELPLINE = new CommitmentReference("KZ-2025-MON-01");
    private static final CommitmentReference JUDGES = new CommitmentReference("KZ-2025-MON-02");
    private static final CommitmentReference FIGURES = new CommitmentReference("KG-2025-MON-01");

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-10T20:30:00Z"), ZoneOffset.UTC);

    @Test
    void a_withdrawn_commitment_stays_with_its_reason_and_is_expected_no_more() {
        var outcome = end(HELPLINE, new CarryOver.Withdraw(), "The law was repealed.");

        var ending = row(HELPLINE).lineage().ending().orElseThrow();
        assertThat(outcome).isEqualTo(new EndCommitment.Outcome.Ended(HELPLINE, ending));
        assertThat(ending.way()).isEqualTo(Ending.Way.WITHDRAWN);
        assertThat(ending.on()).as("the day in Almaty").isEqualTo(LocalDate.of(2026, 3, 11));
        var reason = ending.reasonIn(TwoOffices.KZ.history()).orElseThrow();
        assertThat(store.journal().texts(List.of(reason)).get(reason).text())
                .isEqualTo("The law was repealed.");
        var score = store.progress().score(TwoOffices.FORUM, TwoOffices.KZ).orElseThrow();
        assertThat(score.round(TwoOffices.ROUND)).isEqualTo(new RoundCount(1, 0, 0));
        assertThat(score.commitments()).isEqualTo(2);
        assertThat(new VerifyHistory(store.journal()).verify(TwoOffices.KZ.history()).holds())
                .isTrue();
    }

    @Test
    void those_who_report_for_its_office_are_told_once_without_the_reason() {
        end(HELPLINE, new CarryOver.Withdraw(), "The law was repealed.");

        var letters =
                store.all(
                        Letter.class,
                        letter -> letter.kind() == LetterKind.COMMITMENTS_ENDED,
                        Comparator.comparing((Letter letter) -> letter.receiver().key()));
        assertThat(letters)
                .extracting(letter -> letter.receiver().key())
                .containsExactly("person-p-aigul", "person-p-daniyar");
        assertThat(letters.getFirst().about())
                .isEqualTo(
                        Map.of(
                                "forum", "2025-tashkent",
                                "office", "kz",
                                "commitment", HELPLINE.value()));
    }

    @Test
    void the_one_that_stands_for_it_may_be_of_another_office_and_knows_it() {
        end(HELPLINE, new CarryOver.Supersede(FIGURES), "Kyrgyzstan leads it now.");

        assertThat(row(HELPLINE).lineage().into()).containsExactly(FIGURES);
        assertThat(row(FIGURES).lineage().from()).containsExactly(HELPLINE);
        assertThat(row(FIGURES).lineage().isEnded()).isFalse();
    }

    @Test
    void what_is_impossible_is_named_and_leaves_no_trace() {
        end(JUDGES, new CarryOver.Withdraw(), "Done by another body.");
        var head = store.journal().head(TwoOffices.KZ.history());

        assertThat(refusal(JUDGES, new CarryOver.Withdraw(), "Again."))
                .isEqualTo(CarryOverRefusal.ENDED_ALREADY);
        assertThat(refusal(HELPLINE, new CarryOver.Supersede(JUDGES), "Why."))
                .isEqualTo(CarryOverRefusal.SUCCESSOR_ENDED);
        assertThat(refusal(HELPLINE, new CarryOver.Supersede(HELPLINE), "Why."))
                .isEqualTo(CarryOverRefusal.SUPERSEDED_BY_ITSELF);
        assertThat(refusal(HELPLINE, supersededBy("KZ-2025-MON-77"), "Why."))
                .isEqualTo(CarryOverRefusal.SUCCESSOR_UNKNOWN);
        assertThat(refusal(HELPLINE, new CarryOver.Withdraw(), " "))
                .isEqualTo(CarryOverRefusal.REASON_MISSING);
        assertThat(
                        refusal(
                                new CommitmentReference("KZ-2025-MON-77"),
                                new CarryOver.Withdraw(),
                                "Why."))
                .isEqualTo(CarryOverRefusal.NO_SUCH_COMMITMENT);
        assertThat(store.journal().head(TwoOffices.KZ.history())).isEqualTo(head);
    }

    private static CarryOver.Closing supersededBy(String reference) {
        return new CarryOver.Supersede(new CommitmentReference(reference));
    }

    private CarryOverRefusal refusal(
            CommitmentReference of, CarryOver.Closing choice, String reason) {
        return switch (end(of, choice, reason)) {
            case EndCommitment.Outcome.Refused(var why) -> why;
            case EndCommitment.Outcome.Ended ended -> throw new AssertionError(ended);
        };
    }

    private EndCommitment.Outcome end(
            CommitmentReference of, CarryOver.Closing choice, String reason) {
        return new EndCommitment(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        store.people(),
                        clock,
                        new SecureRandom())
                .end(
                        CLERK,
                        of,
                        choice,
                        new ArrangeRound.Reason(LanguageTag.of(Language.ENGLISH), reason));
    }

    private CommitmentRow row(CommitmentReference reference) {
        var office =
                new OfficeId(reference.value().substring(0, 2).toLowerCase(java.util.Locale.ROOT));
        return store.progress().row(office, TwoOffices.FORUM, reference).orElseThrow();
    }
}
