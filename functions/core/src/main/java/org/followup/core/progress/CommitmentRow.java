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
import org.followup.core.commitments.Lineage;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.View;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;

/**
 * One line of an office's list: a commitment and what was reported on it, round by round. Rows of
 * former versions do not know when they were registered. {@code handedOver} says in which rounds
 * something waits for confirmation, and since when.
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
        Optional<Instant> registeredAt,
        Map<RoundId, Instant> handedOver,
        Lineage lineage)
        implements View {

    public CommitmentRow {
        articles = List.copyOf(articles);
        reported = Collections.unmodifiableMap(new TreeMap<>(reported));
        handedOver = Collections.unmodifiableMap(new TreeMap<>(handedOver));
    }

    /** A row of a commitment that goes on. */
    public CommitmentRow(
            CommitmentReference reference,
            ForumId forum,
            OfficeId office,
            ThemeCode theme,
            List<Integer> articles,
            Localized title,
            Optional<LocalDate> dueOn,
            Map<RoundId, Reported> reported,
            Optional<Instant> registeredAt,
            Map<RoundId, Instant> handedOver) {
        this(
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                dueOn,
                reported,
                registeredAt,
                handedOver,
                Lineage.NONE);
    }

    /** A row of a commitment that goes on, on which nothing waits for confirmation. */
    public CommitmentRow(
            CommitmentReference reference,
            ForumId forum,
            OfficeId office,
            ThemeCode theme,
            List<Integer> articles,
            Localized title,
            Optional<LocalDate> dueOn,
            Map<RoundId, Reported> reported,
            Optional<Instant> registeredAt) {
        this(
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                dueOn,
                reported,
                registeredAt,
                Map.of(),
                Lineage.NONE);
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
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                dueOn,
                reported,
                Optional.of(at),
                handedOver,
                lineage);
    }

    /** As it reads after a correction of the commitment. */
    CommitmentRow edited(Commitment commitment) {
        return new CommitmentRow(
                reference,
                forum,
                office,
                theme,
                commitment.articles(),
                commitment.title(),
                commitment.dueOn(),
                reported,
                registeredAt,
                handedOver,
                lineage);
    }

    /** With another origin or end. */
    public CommitmentRow with(Lineage other) {
        return new CommitmentRow(
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                dueOn,
                reported,
                registeredAt,
                handedOver,
                other);
    }

    @Override
    public CommitmentReference id() {
        return reference;
    }

    public Optional<Reported> in(RoundId round) {
        return Optional.ofNullable(reported.get(round));
    }

    /** Since when the update of that round waits for confirmation, if it does. */
    public Optional<Instant> handedOverIn(RoundId round) {
        return Optional.ofNullable(handedOver.get(round));
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
        return with(all, handedOver);
    }

    /** The row once something waits for confirmation in that round, or no longer. */
    CommitmentRow waiting(RoundId round, Optional<Instant> since) {
        var all = new TreeMap<>(handedOver);
        all.remove(round);
        since.ifPresent(at -> all.put(round, at));
        return with(reported, all);
    }

    /** The row with what counts now in a round, after one of its versions came or changed. */
    CommitmentRow counting(RoundId round, List<Update> versions) {
        var all = new TreeMap<>(reported);
        all.remove(round);
        Versions.latest(versions, round).ifPresent(update -> all.put(round, Reported.of(update)));
        return with(all, handedOver);
    }

    private CommitmentRow with(Map<RoundId, Reported> entries, Map<RoundId, Instant> waiting) {
        return new CommitmentRow(
                reference,
                forum,
                office,
                theme,
                articles,
                title,
                dueOn,
                entries,
                registeredAt,
                waiting,
                lineage);
    }
}
