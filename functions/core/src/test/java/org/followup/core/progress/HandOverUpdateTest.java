package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.progress.AigulAndDaniyar.aigul;
import static org.followup.core.progress.AigulAndDaniyar.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.followup.core.access.Grant;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Terms;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** What is handed over waits for who confirms it. */
final class HandOverUpdateTest {

    private final AigulAndDaniyar office = new AigulAndDaniyar();

    @Test
    void a_text_that_is_handed_over_waits_and_its_commissioner_gets_a_letter() {
        var handOver = office.handOver(aigul(), "Helpline opened");

        assertThat(office.row().handedOverIn(TwoOffices.ROUND)).isPresent();
        assertThat(office.row().in(TwoOffices.ROUND)).isEmpty();
        assertThat(office.letters("p-daniyar"))
                .filteredOn(letter -> letter.kind() == LetterKind.HANDED_OVER)
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry("handover", handOver.receipt())
                                        .doesNotContainValue("Helpline opened"));
    }

    /** It waited for ever, and nobody was reminded of it. */
    @Test
    void where_the_office_has_nobody_who_confirms_nothing_is_handed_over() {
        new LetPersonGo(
                        office.store.journal(),
                        office.store.people(),
                        office.store.keys(),
                        office.store.tasks(),
                        office.clock)
                .leave(Actor.SERVICE, new PersonId("p-daniyar"));

        assertThat(
                        new HandOverUpdate(office.ports)
                                .handOver(command(aigul(), "Opened", "request-one")))
                .isEqualTo(new UpdateOutcome.NobodyConfirms());
        assertThat(office.row().handedOverIn(TwoOffices.ROUND)).isEmpty();
    }

    /** The only head counted for ever, and the text waited for nobody. */
    @Test
    void where_the_term_of_the_only_head_has_ended_nothing_is_handed_over() {
        var head = Terms.of(office.store.people(), "p-daniyar");
        var commissioner = Grant.at(TwoOffices.KZ, Role.COMMISSIONER);
        var yesterday = LocalDate.ofInstant(office.clock.instant(), ZoneOffset.UTC).minusDays(1);
        office.store
                .journal()
                .commit(Transaction.without().put(Terms.ending(head, commissioner, yesterday)));

        assertThat(
                        new HandOverUpdate(office.ports)
                                .handOver(command(aigul(), "Opened", "request-one")))
                .isEqualTo(new UpdateOutcome.NobodyConfirms());
        assertThat(office.row().handedOverIn(TwoOffices.ROUND)).isEmpty();
    }

    @Test
    void the_same_request_hands_over_once_and_another_content_is_refused() {
        var command = command(aigul(), "Helpline opened", "request-one");

        var first = new HandOverUpdate(office.ports).handOver(command);
        var again = new HandOverUpdate(office.ports).handOver(command);
        var other =
                new HandOverUpdate(office.ports)
                        .handOver(command(aigul(), "Something else", "request-one"));

        assertThat(again).isEqualTo(first);
        assertThat(other).isInstanceOf(UpdateOutcome.RequestIdReused.class);
    }
}
