package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityTest {

    private static final OfficeId KZ = new OfficeId("kz");
    private static final OfficeId KG = new OfficeId("kg");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        //            writes confirms alone  own    reads
        "FOCAL_POINT, true,  false,   false, false, true",
        "COMMISSIONER,true,  true,    false, false, true",
        "DEPUTY,      true,  true,    false, false, true",
        "OBSERVER,    false, false,   false, false, true",
    })
    void a_role_at_an_office_allows(
            Role role,
            boolean writes,
            boolean confirms,
            boolean alone,
            boolean own,
            boolean reads) {
        var who = with(Grant.at(KZ, role));

        assertThat(allowed(who, office(false, false)))
                .isEqualTo(new Allowed(writes, confirms, alone, own, reads));
        assertThat(allowed(who, new Office(KG, name(), "KG", ZoneOffset.UTC)))
                .isEqualTo(new Allowed(false, false, false, false, false));
    }

    @Test
    void an_office_may_let_its_focal_points_submit_alone_and_nobody_else() {
        var office = office(true, false);

        assertThat(with(Grant.at(KZ, Role.FOCAL_POINT)).maySubmitAloneFor(office)).isTrue();
        assertThat(with(Grant.at(KZ, Role.OBSERVER)).maySubmitAloneFor(office)).isFalse();
        assertThat(with(Grant.secretariat()).maySubmitAloneFor(office)).isFalse();
    }

    @Test
    void an_own_hand_over_is_confirmed_only_with_the_consent_of_the_office() {
        var both = with(Grant.at(KZ, Role.FOCAL_POINT), Grant.at(KZ, Role.COMMISSIONER));

        assertThat(both.mayConfirmOwnFor(office(false, false))).isFalse();
        assertThat(both.mayConfirmOwnFor(office(false, true))).isTrue();
        assertThat(with(Grant.at(KZ, Role.FOCAL_POINT)).mayConfirmOwnFor(office(false, true)))
                .isFalse();
    }

    @Test
    void a_narrow_session_reaches_its_office_and_decides_nothing_about_it() {
        var grants = Set.of(Grant.at(KZ, Role.COMMISSIONER), Grant.at(KG, Role.COMMISSIONER));
        var narrow = new Identity(new Actor("p"), "Name", grants, Optional.of(KZ), false);

        assertThat(narrow.mayConfirmFor(KZ)).isTrue();
        assertThat(narrow.mayConfirmFor(KG)).isFalse();
        assertThat(narrow.maySettleConfirmationOf(KZ)).isFalse();
    }

    @Test
    void the_head_a_deputy_and_the_secretariat_say_how_an_office_confirms() {
        assertThat(with(Grant.at(KZ, Role.COMMISSIONER)).maySettleConfirmationOf(KZ)).isTrue();
        assertThat(with(Grant.at(KZ, Role.DEPUTY)).maySettleConfirmationOf(KZ)).isTrue();
        assertThat(with(Grant.secretariat()).maySettleConfirmationOf(KZ)).isTrue();
        assertThat(with(Grant.at(KZ, Role.FOCAL_POINT)).maySettleConfirmationOf(KZ)).isFalse();
        assertThat(with(Grant.at(KG, Role.COMMISSIONER)).maySettleConfirmationOf(KZ)).isFalse();
    }

    private record Allowed(
            boolean writes, boolean confirms, boolean alone, boolean own, boolean reads) {}

    private static Allowed allowed(Identity who, Office office) {
        return new Allowed(
                who.mayWriteFor(office.id()),
                who.mayConfirmFor(office.id()),
                who.maySubmitAloneFor(office),
                who.mayConfirmOwnFor(office),
                who.mayRead(office.id()));
    }

    private static Identity with(Grant... grants) {
        return new Identity(new Actor("p"), "Name", Set.of(grants), Optional.empty(), true);
    }

    private static Office office(boolean alone, boolean own) {
        return new Office(KZ, name(), "KZ", ZoneOffset.UTC)
                .with(new ConfirmationRights(alone, own));
    }

    private static Localized name() {
        return Localized.of(Language.ENGLISH, "Office");
    }
}
