package org.followup.core.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * One note of the thread between an office and the secretariat on an update. Its text stands in the
 * office's history, at {@code sequence}; here is who wrote it and when. {@code partner} is the
 * office that joins the lead and signs the note.
 */
public record Note(
        CommitmentReference commitment,
        OfficeId office,
        RoundId round,
        Actor by,
        boolean bySecretariat,
        Instant at,
        long sequence,
        Optional<OfficeId> partner)
        implements View {

    static final String KIND = "note-written";
    private static final String TEXT = "note";

    @Override
    public Object id() {
        return List.of(commitment, round, sequence);
    }

    public TextId textId() {
        return new TextId(office.history(), sequence, TEXT);
    }

    static What what(
            Dossier about, boolean bySecretariat, Optional<OfficeId> partner, String digest) {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("bySecretariat", bySecretariat)
                        .with("commitment", about.commitment().reference().value())
                        .with("digest", digest)
                        .with("office", about.office().id().value())
                        .with("partner", partner, id -> Json.of(id.value()))
                        .with("round", about.round().value()));
    }

    static Note from(Change change) {
        var facts = change.what().facts();
        return new Note(
                new CommitmentReference(facts.text("commitment")),
                new OfficeId(facts.text("office")),
                new RoundId(facts.text("round")),
                change.who(),
                facts.flag("bySecretariat"),
                change.at(),
                change.sequence(),
                facts.find("partner").map(id -> new OfficeId(id.asText())));
    }
}
