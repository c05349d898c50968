package org.followup.core.progress;

import java.time.Instant;
import java.util.Comparator;
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
 * What the secretariat thinks of one submitted version: it stands beside what the office declares
 * and alters nothing of it. {@code verified} says that the secretariat looked at the evidence
 * itself. Why stands as a text of the office's history, and so does the office's reply; to think
 * again is another assessment, and of each version the latest counts.
 */
public record Assessment(
        CommitmentReference commitment,
        OfficeId office,
        RoundId round,
        int version,
        ImplementationStatus status,
        boolean verified,
        Actor by,
        Instant at,
        long sequence,
        Optional<Reply> reply)
        implements View {

    static final String KIND = "update-assessed";
    static final String TEXT = "note";

    /** What the office answered, once. */
    public record Reply(Actor by, Instant at, long sequence) {

        static final String KIND = "assessment-replied";
        static final String TEXT = "reply";
    }

    @Override
    public Object id() {
        return List.of(commitment, round, version, sequence);
    }

    public TextId textId() {
        return new TextId(office.history(), sequence, TEXT);
    }

    public Optional<TextId> replyId() {
        return reply.map(r -> new TextId(office.history(), r.sequence(), Reply.TEXT));
    }

    /** The one that counts of a version. */
    public static Optional<Assessment> latest(List<Assessment> all, RoundId round, int version) {
        return all.stream()
                .filter(one -> one.round().equals(round) && one.version() == version)
                .max(Comparator.comparingLong(Assessment::sequence));
    }

    /** Those that stood there when the office's history had that many changes. */
    public static List<Assessment> asOf(List<Assessment> all, long sequence) {
        return all.stream()
                .filter(one -> one.sequence() <= sequence)
                .map(one -> one.with(one.reply().filter(r -> r.sequence() <= sequence)))
                .toList();
    }

    Assessment replied(Change change) {
        return with(Optional.of(new Reply(change.who(), change.at(), change.sequence())));
    }

    private Assessment with(Optional<Reply> other) {
        return new Assessment(
                commitment, office, round, version, status, verified, by, at, sequence, other);
    }

    static What what(Update update, ImplementationStatus status, boolean verified, String digest) {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("assessedStatus", status.name())
                        .with("commitment", update.commitment().value())
                        .with("note", digest)
                        .with("office", update.office().value())
                        .with("round", update.round().value())
                        .with("verified", verified)
                        .with("version", update.version()));
    }

    What replyWhat(String digest) {
        return new What(
                Reply.KIND,
                1,
                Json.obj()
                        .with("commitment", commitment.value())
                        .with("of", sequence)
                        .with("office", office.value())
                        .with("reply", digest)
                        .with("round", round.value())
                        .with("version", version));
    }

    static Assessment from(Change change) {
        var facts = change.what().facts();
        return new Assessment(
                new CommitmentReference(facts.text("commitment")),
                new OfficeId(facts.text("office")),
                new RoundId(facts.text("round")),
                (int) facts.number("version"),
                ImplementationStatus.valueOf(facts.text("assessedStatus")),
                facts.flag("verified"),
                change.who(),
                change.at(),
                change.sequence(),
                Optional.empty());
    }
}
