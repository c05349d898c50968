package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.progress.AigulAndDaniyar.COMMITMENT;
import static org.followup.core.progress.AigulAndDaniyar.aigul;
import static org.followup.core.progress.AigulAndDaniyar.daniyar;

import java.util.List;
import java.util.Optional;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** What was confirmed is what was shown. */
final class ConfirmUpdateTest {

    private final AigulAndDaniyar office = new AigulAndDaniyar();

    @Test
    void confirmed_it_is_submitted_with_both_names_and_the_text_of_the_hand_over() {
        var handOver = office.handOver(aigul(), "Helpline opened");

        var outcome = office.confirm(daniyar(), handOver.receipt());

        var update = ((UpdateOutcome.Submitted) outcome).update();
        assertThat(update.by()).isEqualTo(aigul().actor());
        assertThat(update.confirmation())
                .contains(new Confirmation(daniyar().actor(), Confirmation.How.SECOND_PERSON));
        assertThat(update.texts()).isEqualTo(handOver.proposed().texts());
        assertThat(
                        office.store
                                .progress()
                                .contents(List.of(update))
                                .getFirst()
                                .text(TextField.DONE))
                .isEqualTo("Helpline opened");
        assertThat(office.store.progress().handOver(COMMITMENT, TwoOffices.ROUND)).isEmpty();
        assertThat(office.letters("p-aigul"))
                .anyMatch(letter -> letter.kind() == LetterKind.RECEIPT);
        assertThat(office.letters("p-daniyar"))
                .anyMatch(letter -> letter.kind() == LetterKind.RECEIPT);
    }

    @Test
    void confirmed_twice_it_is_submitted_once() {
        var handOver = office.handOver(aigul(), "Helpline opened");

        var first = office.confirm(daniyar(), handOver.receipt());
        var second = office.confirm(daniyar(), handOver.receipt());

        assertThat(second).isEqualTo(first);
        assertThat(office.store.progress().updates(COMMITMENT)).hasSize(1);
    }

    @Test
    void an_edit_under_the_open_page_leaves_nothing_to_confirm() {
        var shown = office.handOver(aigul(), "Helpline opened");
        office.save(aigul(), "Two helplines opened");

        var outcome = office.confirm(daniyar(), shown.receipt());

        assertThat(outcome)
                .isEqualTo(new UpdateOutcome.ChangedMeanwhile(Optional.empty(), Optional.empty()));
        assertThat(office.dossier().draft().orElseThrow().fields())
                .containsEntry("done", "Two helplines opened");
    }

    @Test
    void another_hand_over_under_the_open_page_is_told_apart() {
        var shown = office.handOver(aigul(), "Helpline opened");
        var now = office.handOver(aigul(), "Two helplines opened");

        var outcome = office.confirm(daniyar(), shown.receipt());

        assertThat(outcome)
                .isEqualTo(new UpdateOutcome.ChangedMeanwhile(Optional.of(now), Optional.empty()));
        assertThat(office.store.progress().updates(COMMITMENT)).isEmpty();
    }
}
