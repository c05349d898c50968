package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;

/**
 * How a commitment ended under its reference, and which commitments took its place. The change of
 * its office's history at {@code sequence} says so; the reason stands there in one language, if one
 * was given. {@code on} is the day by the office's calendar.
 */
public record Ending(
        Way way,
        List<CommitmentReference> into,
        LocalDate on,
        long sequence,
        Optional<LanguageTag> reason) {

    /** The choices of a carry-over, as they read once they are made. */
    public enum Way {
        CONTINUED,
        SPLIT,
        MERGED,
        SUPERSEDED,
        WITHDRAWN
    }

    public static final String REASON = "reason.";
    public static final int MOST_PARTS = 9;

    private static final String CONTINUED = "commitment-continued";
    private static final String SPLIT = "commitment-split";
    private static final String MERGED = "commitment-merged";
    private static final String SUPERSEDED = "commitment-superseded";
    private static final String WITHDRAWN = "commitment-withdrawn";

    public Ending {
        into = List.copyOf(into);
        var possible =
                switch (way) {
                    case CONTINUED, MERGED, SUPERSEDED -> into.size() == 1;
                    case SPLIT -> into.size() >= 2 && into.size() <= MOST_PARTS;
                    case WITHDRAWN -> into.isEmpty();
                };
        if (!possible) {
            throw new IllegalArgumentException(way + " into " + into.size());
        }
    }

    /**
     * Whether nothing is expected any more in a round that is due on that day. What was continued,
     * split or merged is still owed in the rounds of its own forum, so that its figures stay.
     */
    public boolean frees(LocalDate dueOn) {
        return closes() && !dueOn.isBefore(on);
    }

    /** Whether the commitment itself was given up. */
    public boolean closes() {
        return switch (way) {
            case SUPERSEDED, WITHDRAWN -> true;
            case CONTINUED, SPLIT, MERGED -> false;
        };
    }

    public Optional<TextId> reasonIn(HistoryId history) {
        return reason.map(language -> new TextId(history, sequence, REASON + language.value()));
    }

    public What what(Commitment commitment, Optional<StoredText> why) {
        var facts =
                Json.obj()
                        .with("commitment", commitment.reference().value())
                        .with("forum", commitment.forum().value())
                        .with("into", Json.texts(into.stream().map(r -> r.value()).toList()))
                        .with("on", Facts.date(on))
                        .with("reason", why, Ending::reason);
        return new What(kind(), 1, facts);
    }

    public static boolean is(Change change) {
        return switch (change.what().kind()) {
            case CONTINUED, SPLIT, MERGED, SUPERSEDED, WITHDRAWN -> true;
            default -> false;
        };
    }

    /** Which commitment a change of these kinds ended. */
    public static CommitmentReference of(Change change) {
        return new CommitmentReference(change.what().facts().text("commitment"));
    }

    public static Ending from(Change change) {
        var facts = change.what().facts();
        return new Ending(
                way(change.what().kind()),
                facts.list("into").stream()
                        .map(reference -> new CommitmentReference(reference.asText()))
                        .toList(),
                Facts.date(facts.get("on")),
                change.sequence(),
                facts.find("reason").map(why -> new LanguageTag(why.asObj().text("language"))));
    }

    private String kind() {
        return switch (way) {
            case CONTINUED -> CONTINUED;
            case SPLIT -> SPLIT;
            case MERGED -> MERGED;
            case SUPERSEDED -> SUPERSEDED;
            case WITHDRAWN -> WITHDRAWN;
        };
    }

    private static Way way(String kind) {
        return switch (kind) {
            case CONTINUED -> Way.CONTINUED;
            case SPLIT -> Way.SPLIT;
            case MERGED -> Way.MERGED;
            case SUPERSEDED -> Way.SUPERSEDED;
            case WITHDRAWN -> Way.WITHDRAWN;
            default -> throw new IllegalArgumentException("no commitment ends by " + kind);
        };
    }

    private static Json reason(StoredText why) {
        return Json.obj()
                .with("digest", why.digest())
                .with("language", why.id().place().substring(REASON.length()));
    }
}
