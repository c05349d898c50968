package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.progress.AigulAndDaniyar.aigul;
import static org.followup.core.progress.AigulAndDaniyar.both;
import static org.followup.core.progress.AigulAndDaniyar.daniyar;

import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.EmailAddress;
import org.junit.jupiter.api.Test;

/** An update is confirmed by somebody else than who wrote it. */
final class WhoConfirmsTest {

    private final AigulAndDaniyar office = new AigulAndDaniyar();

    @Test
    void nobody_confirms_the_own_hand_over_without_the_consent_of_the_office() {
        var handOver = office.handOver(both(), "Helpline opened");

        assertThat(refusal(office.confirm(both(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.OWN_HAND_OVER);

        office.consent(true);

        assertThat(how(office.confirm(both(), handOver.receipt())))
                .isEqualTo(Confirmation.How.OWN_WITH_CONSENT);
    }

    @Test
    void two_people_behind_one_mailbox_are_one_until_the_office_consents() {
        office.store.journal().commit(Transaction.without().put(daniyarBehindAigulsMailbox()));
        var handOver = office.handOver(aigul(), "Helpline opened");

        assertThat(refusal(office.confirm(daniyar(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.SHARED_MAILBOX);

        office.consent(true);

        assertThat(how(office.confirm(daniyar(), handOver.receipt())))
                .isEqualTo(Confirmation.How.OWN_WITH_CONSENT);
    }

    @Test
    void a_focal_point_does_not_confirm() {
        var handOver = office.handOver(aigul(), "Helpline opened");

        assertThat(refusal(office.confirm(aigul(), handOver.receipt())))
                .isEqualTo(UpdateRefusal.NOT_A_CONFIRMER);
    }

    @Test
    void nobody_confirms_through_a_program_what_they_handed_over_themselves() {
        var handOver = office.handOver(both(), "Helpline opened");
        var mine = both();
        var program =
                new Identity(
                        mine.actor().with("token-1"),
                        "My program",
                        mine.grants(),
                        mine.narrow(),
                        false);

        assertThat(refusal(office.confirm(program, handOver.receipt())))
                .isEqualTo(UpdateRefusal.OWN_HAND_OVER);
    }

    private static UpdateRefusal refusal(UpdateOutcome outcome) {
        return ((UpdateOutcome.Refused) outcome).why();
    }

    private static Confirmation.How how(UpdateOutcome outcome) {
        return ((UpdateOutcome.Submitted) outcome).update().confirmation().orElseThrow().how();
    }

    private Person daniyarBehindAigulsMailbox() {
        var person = office.store.people().find(new PersonId("p-daniyar")).orElseThrow();
        return new Person(
                person.id(),
                person.name(),
                new EmailAddress("p-aigul@example.org"),
                person.language(),
                person.grants(),
                person.terms(),
                person.without(),
                person.calendar(),
                0,
                person.revision() + 1);
    }
}
