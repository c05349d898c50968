package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/**
 * One line of an office's list: a commitment and what was reported on it, round by round. Rows of
 * former versions do not know when they were registered.
 */
public record CommitmentRow(
        CommitmentReference reference,
        ForumId forum,
        OfficeId office,
        ThemeCode theme,
        List<Integer> articles,
        Localized title,
        Optional<LocalDate> dueOn,
        Map<RoundId, Reported> reported,
        Optional<Instant> registeredAt)
        implements View {

    public CommitmentRow {
        articles = List.copyOf(articles);
        reported = Collections.unmodifiableMap(new TreeMap<>(reported));
    }

    public static CommitmentRow of(Commitment commitment) {
        return new CommitmentRow(
                commitment.reference(),
                commitment.forum(),
                commitment.office(),
                commitment.theme(),
                commitment.articles(),
                commitment.title(),
                commitment.dueOn(),
                Map.of(),
                Optional.empty());
    }

    CommitmentRow registered(Instant at) {
        return new CommitmentRow(
                reference, forum, office, theme, articles, title, dueOn, reported, Optional.of(at));
    }

    @Override
    public CommitmentReference id() {
        return reference;
    }

    public Optional<Reported> in(RoundId round) {
        return Optional.ofNullable(reported.get(round));
    }

    public CommitmentRow after(Update update) {
        return with(update.round(), Reported.of(update));
    }

    /**
     * The row with another entry for one round; an import that fills an earlier round corrects its
     * successor so.
     */
    CommitmentRow with(RoundId round, Reported entry) {
        var all = new TreeMap<>(reported);
        all.put(round, entry);
        return new CommitmentRow(
                reference, forum, office, theme, articles, title, dueOn, all, registeredAt);
    }
}
