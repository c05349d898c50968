package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;

/**
 * The changes of an office's history by which something is arranged with it, or an arrangement is
 * undone. They hold the digest of the reason, never its text.
 */
final class ArrangementEvent {

    static final String EXTENDED = "round-extended";
    static final String ASKED = "extension-asked";
    static final String ROUND_EXCUSED = "round-excused";
    static final String COMMITMENT_EXCUSED = "commitment-excused";
    static final String REOPENED = "round-reopened";
    static final String UNDONE = "arrangement-undone";

    private ArrangementEvent() {}

    static What made(ForumId forum, Arrangement arrangement, Optional<StoredText> reason) {
        var facts =
                reason(Json.obj(), reason)
                        .with("forum", forum.value())
                        .with("round", arrangement.round().value());
        return switch (arrangement) {
            case Arrangement.Extended extended ->
                    new What(EXTENDED, 1, facts.with("dueOn", Facts.date(extended.dueOn())));
            case Arrangement.Asked asked ->
                    new What(ASKED, 1, facts.with("dueOn", Facts.date(asked.dueOn())));
            case Arrangement.RoundExcused excused -> new What(ROUND_EXCUSED, 1, facts);
            case Arrangement.CommitmentExcused excused ->
                    new What(
                            COMMITMENT_EXCUSED,
                            1,
                            facts.with("commitment", excused.commitment().value()));
            case Arrangement.Reopened reopened ->
                    new What(REOPENED, 1, facts.with("locksOn", Facts.date(reopened.locksOn())));
        };
    }

    static What undone(ForumId forum, Arrangement arrangement, Optional<StoredText> reason) {
        return new What(UNDONE, 1, undoing(forum, arrangement, reason));
    }

    /** What was asked for is not given: {@link Declined} reads it. */
    static What declined(ForumId forum, Arrangement arrangement, Optional<StoredText> reason) {
        var facts = undoing(forum, arrangement, reason).with(Declined.FACT, true);
        return new What(UNDONE, 1, facts);
    }

    private static Json.Obj undoing(
            ForumId forum, Arrangement arrangement, Optional<StoredText> reason) {
        return reason(Json.obj(), reason)
                .with("forum", forum.value())
                .with("round", arrangement.round().value())
                .with("undoes", arrangement.made().sequence());
    }

    static boolean is(Change change) {
        return switch (change.what().kind()) {
            case EXTENDED, ASKED, ROUND_EXCUSED, COMMITMENT_EXCUSED, REOPENED, UNDONE -> true;
            default -> false;
        };
    }

    static ForumId forum(Change change) {
        return new ForumId(change.what().facts().text("forum"));
    }

    /** What holds after such a change. */
    static Arrangements apply(Arrangements before, Change change) {
        var facts = change.what().facts();
        var round = new RoundId(facts.text("round"));
        var made =
                new Made(
                        change.sequence(),
                        change.at(),
                        change.who(),
                        language(facts),
                        Optional.empty());
        return switch (change.what().kind()) {
            case EXTENDED ->
                    before.and(
                            new Arrangement.Extended(round, Facts.date(facts.get("dueOn")), made));
            case ASKED ->
                    before.and(new Arrangement.Asked(round, Facts.date(facts.get("dueOn")), made));
            case ROUND_EXCUSED -> before.and(new Arrangement.RoundExcused(round, made));
            case COMMITMENT_EXCUSED ->
                    before.and(
                            new Arrangement.CommitmentExcused(
                                    round,
                                    new CommitmentReference(facts.text("commitment")),
                                    made));
            case REOPENED ->
                    before.and(
                            new Arrangement.Reopened(
                                    round, Facts.date(facts.get("locksOn")), made));
            case UNDONE -> before.undone(facts.number("undoes"), change.sequence());
            default -> throw new IllegalArgumentException(change.what().kind());
        };
    }

    private static Json.Obj reason(Json.Obj facts, Optional<StoredText> reason) {
        return facts.with(
                "reason",
                reason,
                text ->
                        Json.obj()
                                .with("digest", text.digest())
                                .with(
                                        "language",
                                        text.id().place().substring(Made.REASON.length())));
    }

    private static Optional<LanguageTag> language(Json.Obj facts) {
        return facts.find("reason").map(r -> new LanguageTag(r.asObj().text("language")));
    }
}
