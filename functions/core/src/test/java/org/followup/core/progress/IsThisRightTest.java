package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.ValueType;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** A value that lies far is asked about once, and the answer stays with the update. */
final class IsThisRightTest {

    private static final LanguageTag RUSSIAN = LanguageTag.of(Language.RUSSIAN);

    private final InMemoryStore store = TwoOffices.store();
    private final UpdatePorts ports =
            new UpdatePorts(
                    store.journal(),
                    store.offices(),
                    store.forums(),
                    store.commitments(),
                    store.progress(),
                    store.people(),
                    store.tasks(),
                    Clock.fixed(Instant.parse("2026-03-20T06:00:00Z"), ZoneOffset.UTC),
                    new SecureRandom());
    private final CommitmentReference commitment = register();

    @Test
    void what_is_submitted_alone_is_asked_about_and_then_taken_with_the_answer() {
        var asked = new SubmitUpdate(ports).submit(command("640", Set.of()));
        var taken = new SubmitUpdate(ports).submit(command("640", Set.of(IndicatorId.FIRST)));

        assertThat(((SubmitUpdate.Outcome.IsThisRight) asked).asked())
                .extracting(FarValue::doubt)
                .containsExactly(Doubt.FACTOR_OF_TEN, Doubt.ABOVE_HUNDRED_PERCENT);
        var update = ((SubmitUpdate.Outcome.Submitted) taken).update();
        assertThat(update.values().getFirst().doubts())
                .containsExactly(Doubt.FACTOR_OF_TEN, Doubt.ABOVE_HUNDRED_PERCENT);
        assertThat(store.progress().updates(commitment)).containsExactly(update);
    }

    @Test
    void a_value_of_the_series_is_not_asked_about_whatever_was_answered() {
        var taken = new SubmitUpdate(ports).submit(command("64", Set.of(IndicatorId.FIRST)));

        var update = ((SubmitUpdate.Outcome.Submitted) taken).update();
        assertThat(update.values().getFirst().doubts()).isEmpty();
    }

    @Test
    void what_is_handed_over_is_asked_about_before_and_confirmed_with_the_answer() {
        var handing = new HandOverUpdate(ports);
        assertThat(handing.handOver(command("640", Set.of())))
                .isInstanceOf(UpdateOutcome.IsThisRight.class);

        var handedOver =
                (UpdateOutcome.HandedOver)
                        handing.handOver(command("640", Set.of(IndicatorId.FIRST)));
        var submitted =
                (UpdateOutcome.Submitted)
                        new ConfirmUpdate(ports)
                                .confirm(
                                        commissioner(),
                                        commitment,
                                        TwoOffices.ROUND,
                                        handedOver.handOver().receipt());

        assertThat(submitted.update().values().getFirst().doubts())
                .contains(Doubt.ABOVE_HUNDRED_PERCENT);
    }

    @Test
    void what_is_entered_on_behalf_is_asked_about_too() {
        var secretariat = identity("p-saida", Grant.secretariat());

        assertThat(new EnterOnBehalf(ports).enter(command(secretariat, "-6", Set.of())))
                .isInstanceOf(UpdateOutcome.IsThisRight.class);
    }

    /** As it was stored before anybody was asked. */
    @Test
    void an_update_of_the_second_shape_has_neither_doubts_nor_parts() {
        var body =
                """
                {"at":"2026-03-20T06:00:00Z","facts":{"commitment":"KZ-2025-MON-01",\
                "forPublication":true,"forum":"2025-tashkent","language":"ru","late":false,\
                "office":"kz","repeats":false,"round":"2026-1","source":"FORM",\
                "status":"SUBSTANTIAL","texts":{"done.ru":"digest"},"values":[{"indicator":"i1",\
                "revision":1,"source":"Yearbook","value":"640","year":2025}],"version":1,\
                "writtenBy":"p-aigul"},"history":"OFFICE#kz","kind":"update-submitted",\
                "sequence":4,"shape":2,"who":"p-daniyar"}\
                """;

        var update = UpdateSubmitted.from(Change.read(body, "hash"));

        assertThat(update.values())
                .containsExactly(
                        new IndicatorValue(
                                IndicatorId.FIRST,
                                1,
                                new Measurement(new BigDecimal("640"), 2025, "Yearbook")));
        assertThat(update.by()).isEqualTo(new Actor("p-aigul"));
    }

    private SubmitUpdate.Command command(String value, Set<IndicatorId> right) {
        return command(identity("p-aigul", at(Role.FOCAL_POINT)), value, right);
    }

    private SubmitUpdate.Command command(Identity by, String value, Set<IndicatorId> right) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(
                                new IndicatorValue(
                                        IndicatorId.FIRST,
                                        1,
                                        new Measurement(new BigDecimal(value), 2025, ""))),
                        Optional.empty(),
                        RUSSIAN,
                        Map.of(new TextPlace(TextField.DONE, RUSSIAN), "Сделано"));
        var source = by.isSecretariat() ? Source.ON_BEHALF : Source.FORM;
        return new SubmitUpdate.Command(
                by,
                "request-" + value.hashCode() + right.size(),
                commitment,
                TwoOffices.ROUND,
                0,
                content,
                source,
                right);
    }

    private static Identity commissioner() {
        return identity("p-daniyar", at(Role.COMMISSIONER));
    }

    private static Grant at(Role role) {
        return Grant.at(TwoOffices.KZ, role);
    }

    private static Identity identity(String id, Grant grant) {
        return new Identity(new Actor(id), "", Set.of(grant), Optional.empty(), true);
    }

    /** A share that stood at 60 percent and shall come to 90. */
    private CommitmentReference register() {
        var name = Localized.of(Language.ENGLISH, "Share of schools");
        new RegisterCommitment(store.journal(), store.forums(), store.progress(), ports.clock())
                .register(
                        Actor.SERVICE,
                        new NewCommitment(
                                TwoOffices.FORUM,
                                TwoOffices.KZ,
                                store.forums()
                                        .find(TwoOffices.FORUM)
                                        .orElseThrow()
                                        .themes()
                                        .getFirst()
                                        .code(),
                                List.of(1),
                                name,
                                Optional.empty(),
                                Optional.of(LocalDate.of(2026, 12, 28)),
                                Optional.empty(),
                                Optional.of(
                                        new Indicator(
                                                name,
                                                name,
                                                ValueType.PERCENT,
                                                Direction.INCREASE,
                                                Optional.of(measured(60, 2024)),
                                                Optional.of(measured(90, 2030)))),
                                Optional.empty()));
        return store.progress().rows(TwoOffices.KZ, TwoOffices.FORUM).stream()
                .map(CommitmentRow::reference)
                .max(java.util.Comparator.comparing(CommitmentReference::value))
                .orElseThrow();
    }

    private static Measurement measured(int value, int year) {
        return new Measurement(BigDecimal.valueOf(value), year, "");
    }
}
