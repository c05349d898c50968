package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Typing;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RegisterPartnerTest {

    private static final Actor SAIDA = new Actor("p-saida");

    private final InMemoryStore store = TwoOffices.store();
    private final RegisterPartner registerPartner =
            new RegisterPartner(
                    store.journal(),
                    store.forums(),
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC));

    @Test
    void a_partner_is_data_and_its_history_makes_it_again() {
        var unicef = partner("UNICEF", TwoOffices.FORUM);

        assertThat(registerPartner.register(SAIDA, unicef))
                .isEqualTo(new RegisterPartner.Outcome.Registered(unicef));
        var away = new Partner(unicef.id(), unicef.name(), Participation.INVITED, List.of());
        assertThat(registerPartner.edit(SAIDA, unicef, away))
                .isEqualTo(new RegisterPartner.Outcome.Edited(away));

        assertThat(store.forums().partners()).containsExactly(away);
        assertThat(store.journal().changes(HistoryId.SERVICE, 0, 100))
                .filteredOn(change -> change.what().kind().startsWith("partner-"))
                .extracting(PartnerEvent::from)
                .containsExactly(unicef, away);
    }

    @Test
    void an_id_that_exists_is_refused() {
        registerPartner.register(SAIDA, partner("UNICEF"));

        assertThat(registerPartner.register(SAIDA, partner("Another")))
                .isEqualTo(new RegisterPartner.Outcome.IdTaken());
        assertThat(store.forums().partners()).containsExactly(partner("UNICEF"));
    }

    @Test
    void nobody_overwrites_what_they_did_not_see() {
        registerPartner.register(SAIDA, partner("UNICEF"));
        registerPartner.edit(SAIDA, partner("UNICEF"), partner("Unicef"));

        assertThat(registerPartner.edit(SAIDA, partner("UNICEF"), partner("Fund")))
                .isEqualTo(new RegisterPartner.Outcome.ChangedMeanwhile(partner("Unicef")));
        assertThat(registerPartner.edit(SAIDA, partner("UNICEF"), partner("Unicef")))
                .isEqualTo(new RegisterPartner.Outcome.AsBefore(partner("Unicef")));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "code,          '',         code fault.partner.code",
        "code,          new,        code fault.partner.code",
        "code,          UN ICEF,    code fault.partner.code",
        "name-en,       '',         name-en fault.name.missing",
        "participation, GUEST,      participation fault.participation.missing",
        "forums,        2099-xx,    forums fault.partner.forum",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String fault) {
        var typing =
                new Typing()
                        .with("code", "UNICEF")
                        .with("name-en", "UNICEF")
                        .with("participation", "PARTNER")
                        .with("forums", TwoOffices.FORUM.value());
        var known = List.of(TwoOffices.FORUM);

        assertThat(Typing.content(PartnerForm.read(typing.form(), known)))
                .isEqualTo(partner("UNICEF", TwoOffices.FORUM));
        assertThat(Typing.faults(PartnerForm.read(typing.with(field, typed).form(), known)))
                .containsExactly(fault);
    }

    private static Partner partner(String name, ForumId... forums) {
        return new Partner(
                new PartnerId("unicef"),
                Localized.of(Language.ENGLISH, name),
                Participation.PARTNER,
                List.of(forums));
    }
}
