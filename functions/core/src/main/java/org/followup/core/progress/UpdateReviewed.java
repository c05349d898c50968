package org.followup.core.progress;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.TextId;
import org.followup.core.history.What;

/**
 * The change that brings a submitted version to another stage. What the secretariat wrote to it
 * stands as the text {@value #NOTE} of the same change; here is its digest.
 */
record UpdateReviewed(
        CommitmentReference commitment,
        RoundId round,
        int version,
        Stage stage,
        Optional<LocalDate> reworkBy,
        Optional<String> noteDigest) {

    static final String KIND = "update-reviewed";
    static final String NOTE = "note";

    static UpdateReviewed of(Update update, Stage stage) {
        return new UpdateReviewed(
                update.commitment(),
                update.round(),
                update.version(),
                stage,
                Optional.empty(),
                Optional.empty());
    }

    UpdateReviewed sentBack(LocalDate day, String digest) {
        return new UpdateReviewed(
                commitment, round, version, stage, Optional.of(day), Optional.of(digest));
    }

    What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("commitment", commitment.value())
                        .with("note", noteDigest, Json::of)
                        .with("reworkBy", reworkBy, Facts::date)
                        .with("round", round.value())
                        .with("stage", stage.name())
                        .with("version", version));
    }

    static UpdateReviewed from(Change change) {
        var facts = change.what().facts();
        return new UpdateReviewed(
                new CommitmentReference(facts.text("commitment")),
                new RoundId(facts.text("round")),
                (int) facts.number("version"),
                Stage.valueOf(facts.text("stage")),
                facts.find("reworkBy").map(Facts::date),
                facts.find("note").map(Json::asText));
    }

    static boolean isOf(Update update, Change change) {
        if (!change.what().kind().equals(KIND)) {
            return false;
        }
        var reviewed = from(change);
        return reviewed.commitment().equals(update.commitment())
                && reviewed.round().equals(update.round())
                && reviewed.version() == update.version();
    }

    /** How the version then says it. */
    static Review review(Change change) {
        var reviewed = from(change);
        return new Review(
                reviewed.stage(),
                Optional.of(change.who()),
                Optional.of(change.at()),
                reviewed.reworkBy(),
                change.sequence());
    }

    static TextId noteOf(Change change) {
        return new TextId(change.history(), change.sequence(), NOTE);
    }
}
