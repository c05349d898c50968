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
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** A version as it stood at a place in its history, whatever became of it since. */
final class VersionsTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
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
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC),
                    new SecureRandom());
    private final ReviewUpdate review = new ReviewUpdate(ports, (office, day) -> false);

    @Test
    void a_review_that_came_later_is_not_there_yet() {
        submit();
        var submitted = here();
        review.accept(version());
        var accepted = here();
        review.publish(version());

        assertThat(stageAt(submitted)).isEqualTo(Stage.SUBMITTED);
        assertThat(stageAt(accepted)).isEqualTo(Stage.ACCEPTED);
        assertThat(stageAt(here())).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    void a_version_that_came_later_is_not_there_yet() {
        var before = here();
        submit();

        assertThat(at(before)).isEmpty();
        assertThat(at(here())).hasSize(1);
    }

    private Stage stageAt(long sequence) {
        return at(sequence).getFirst().review().stage();
    }

    private List<Update> at(long sequence) {
        return Versions.asOf(store.journal(), store.progress().updates(COMMITMENT), sequence);
    }

    private long here() {
        return store.journal().head(TwoOffices.KZ.history()).sequence();
    }

    private void submit() {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        RUSSIAN,
                        Map.of(new TextPlace(TextField.DONE, RUSSIAN), "Opened"),
                        true);
        var aigul = by("p-aigul", Grant.at(TwoOffices.KZ, Role.FOCAL_POINT));
        var outcome =
                new SubmitUpdate(ports)
                        .submit(
                                new SubmitUpdate.Command(
                                        aigul,
                                        "request-of-the-test",
                                        COMMITMENT,
                                        TwoOffices.ROUND,
                                        0,
                                        content,
                                        Source.FORM));
        assertThat(outcome).isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
    }

    private static ReviewUpdate.Version version() {
        var saida = by("p-saida", Grant.secretariat());
        return new ReviewUpdate.Version(saida, COMMITMENT, TwoOffices.ROUND, 1);
    }

    private static Identity by(String person, Grant grant) {
        return new Identity(new Actor(person), "", Set.of(grant), Optional.empty(), true);
    }
}
