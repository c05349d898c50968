package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;

/** An office in which Aigul writes and Daniyar confirms, without consent that one does both. */
final class AigulAndDaniyar {

    static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final LanguageTag RUSSIAN = LanguageTag.of(Language.RUSSIAN);
    private static final TextPlace DONE = new TextPlace(TextField.DONE, RUSSIAN);

    final InMemoryStore store = TwoOffices.store();
    final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    final UpdatePorts ports =
            new UpdatePorts(
                    store.journal(),
                    store.offices(),
                    store.forums(),
                    store.commitments(),
                    store.progress(),
                    store.people(),
                    store.tasks(),
                    clock,
                    new SecureRandom());
    private int requests;

    AigulAndDaniyar() {
        consent(false);
    }

    static Identity aigul() {
        return somebody("p-aigul", Role.FOCAL_POINT);
    }

    static Identity daniyar() {
        return somebody("p-daniyar", Role.COMMISSIONER);
    }

    static Identity both() {
        return somebody("p-daniyar", Role.COMMISSIONER, Role.FOCAL_POINT);
    }

    static SubmitUpdate.Command command(Identity by, String done, String request) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        RUSSIAN,
                        Map.of(DONE, done));
        return new SubmitUpdate.Command(
                by, request, COMMITMENT, TwoOffices.ROUND, 0, content, Source.FORM);
    }

    static SaveDraft.Typed typed(
            Identity by, int base, Map<String, String> fields, Set<String> changed) {
        return new SaveDraft.Typed(by, COMMITMENT, TwoOffices.ROUND, base, fields, changed);
    }

    HandOver handOver(Identity by, String done) {
        var command = command(by, done, "request-" + ++requests);
        return ((UpdateOutcome.HandedOver) new HandOverUpdate(ports).handOver(command)).handOver();
    }

    UpdateOutcome confirm(Identity by, String receipt) {
        return new ConfirmUpdate(ports).confirm(by, COMMITMENT, TwoOffices.ROUND, receipt);
    }

    void save(Identity by, String done) {
        new SaveDraft(ports).save(typed(by, 0, Map.of("done", done), Set.of("done")));
    }

    void consent(boolean given) {
        new SettleConfirmation(store.journal(), store.offices(), clock)
                .settle(Actor.SERVICE, TwoOffices.KZ, new ConfirmationRights(false, given));
    }

    Dossier dossier() {
        return ports.open(COMMITMENT, TwoOffices.ROUND).orElseThrow();
    }

    CommitmentRow row() {
        return dossier().row();
    }

    List<Letter> letters(String person) {
        return store.letters().to(Receiver.person(person));
    }

    private static Identity somebody(String id, Role... roles) {
        var grants =
                Arrays.stream(roles)
                        .map(role -> Grant.at(TwoOffices.KZ, role))
                        .collect(Collectors.toUnmodifiableSet());
        return new Identity(new Actor(id), id, grants, Optional.empty(), true);
    }
}
