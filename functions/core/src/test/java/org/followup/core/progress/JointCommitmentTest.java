package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Plan;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lead reports; an office that joins reads along and adds signed notes, nothing else. */
final class JointCommitmentTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private final UpdatePorts ports =
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

    @BeforeEach
    void the_office_in_bishkek_joins() {
        var now = store.commitments().find(COMMITMENT).orElseThrow();
        var wanted =
                new NewCommitment(
                        now.forum(),
                        now.office(),
                        now.theme(),
                        now.articles(),
                        now.title(),
                        now.responsible(),
                        now.dueOn(),
                        now.group(),
                        now.indicators(),
                        now.external(),
                        new Plan(List.of(TwoOffices.KG), List.of(), List.of()));
        new EditCommitment(
                        store.journal(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        clock)
                .edit(Actor.SERVICE, COMMITMENT, now, wanted);
    }

    @Test
    void a_partner_adds_a_signed_note_and_the_lead_gets_a_letter_without_it() {
        var written = write(nurbek(TwoOffices.KG), "We trained ten more.");

        assertThat(((WriteNote.Outcome.Written) written).note().partner()).contains(TwoOffices.KG);
        assertThat(store.progress().notes(COMMITMENT, TwoOffices.ROUND)).hasSize(1);
        assertThat(store.letters().to(Receiver.person("p-aigul")))
                .filteredOn(letter -> letter.kind() == LetterKind.NOTE_WRITTEN)
                .hasSize(1);
    }

    @Test
    void a_partner_does_not_submit_and_a_stranger_does_not_write() {
        var language = LanguageTag.of(Language.RUSSIAN);
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        language,
                        Map.of(new TextPlace(TextField.DONE, language), "Done"));
        var command =
                new SubmitUpdate.Command(
                        nurbek(TwoOffices.KG),
                        "request-1",
                        COMMITMENT,
                        TwoOffices.ROUND,
                        0,
                        content,
                        Source.FORM);

        assertThat(new SubmitUpdate(ports).submit(command))
                .isNotInstanceOf(SubmitUpdate.Outcome.Submitted.class);
        assertThat(store.progress().updates(COMMITMENT)).isEmpty();
        assertThat(write(nurbek(new OfficeId("tj")), "Hello"))
                .isEqualTo(new WriteNote.Outcome.NotAllowed());
    }

    private WriteNote.Outcome write(Identity by, String text) {
        return new WriteNote(ports).write(by, COMMITMENT, TwoOffices.ROUND, text);
    }

    private static Identity nurbek(OfficeId office) {
        return new Identity(
                new Actor("p-nurbek"),
                "Nurbek",
                Set.of(Grant.at(office, Role.FOCAL_POINT)),
                Optional.empty(),
                true);
    }
}
