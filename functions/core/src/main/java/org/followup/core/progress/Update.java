package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * One submitted version of one office's report on one commitment in one round, without its texts:
 * those stand in the office's history at {@code textsAt}, where they were handed over or submitted,
 * and {@code texts} has their digests. {@code sequence} and {@code receipt} are number and hash of
 * the change that submitted it; {@code by} wrote it. {@code dueOn} is the due day that was in force
 * for the office then; versions of former shapes do not say it.
 */
public record Update(
        CommitmentReference commitment,
        ForumId forum,
        OfficeId office,
        RoundId round,
        int version,
        ImplementationStatus status,
        List<IndicatorValue> values,
        Optional<LocalDate> nextStepOn,
        LanguageTag language,
        Map<TextPlace, String> texts,
        boolean repeats,
        boolean late,
        Source source,
        Actor by,
        Instant at,
        long sequence,
        String receipt,
        long textsAt,
        boolean forPublication,
        Optional<Confirmation> confirmation,
        Review review,
        Optional<LocalDate> dueOn)
        implements View {

    /** A version that nobody confirmed or reviewed, with its texts in its own change. */
    public Update(
            CommitmentReference commitment,
            ForumId forum,
            OfficeId office,
            RoundId round,
            int version,
            ImplementationStatus status,
            List<IndicatorValue> values,
            Optional<LocalDate> nextStepOn,
            LanguageTag language,
            Map<TextPlace, String> texts,
            boolean repeats,
            boolean late,
            Source source,
            Actor by,
            Instant at,
            long sequence,
            String receipt) {
        this(
                commitment,
                forum,
                office,
                round,
                version,
                status,
                values,
                nextStepOn,
                language,
                texts,
                repeats,
                late,
                source,
                by,
                at,
                sequence,
                receipt,
                sequence,
                false,
                Optional.empty(),
                Review.NONE,
                Optional.empty());
    }

    public Update {
        values = List.copyOf(values);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    @Override
    public Object id() {
        return List.of(commitment, round, version);
    }

    public List<TextId> textIds() {
        return texts.keySet().stream().map(place -> place.in(office.history(), textsAt)).toList();
    }

    /** What the secretariat asked to be reworked, where this version was sent back. */
    public Optional<TextId> sentBackNote() {
        return review.stage() == Stage.SENT_BACK && review.sequence() > 0
                ? Optional.of(new TextId(office.history(), review.sequence(), UpdateReviewed.NOTE))
                : Optional.empty();
    }

    /** This version once it was accepted, sent back, withdrawn or published. */
    Update with(Review reviewed) {
        return new Update(
                commitment,
                forum,
                office,
                round,
                version,
                status,
                values,
                nextStepOn,
                language,
                texts,
                repeats,
                late,
                source,
                by,
                at,
                sequence,
                receipt,
                textsAt,
                forPublication,
                confirmation,
                reviewed,
                dueOn);
    }

    /** What was handed over, as it is confirmed: its texts stay where they were handed over. */
    Update confirmed(Confirmation by, boolean isLate, LocalDate due) {
        return new Update(
                commitment,
                forum,
                office,
                round,
                version,
                status,
                values,
                nextStepOn,
                language,
                texts,
                repeats,
                isLate,
                source,
                this.by,
                at,
                sequence,
                receipt,
                textsAt,
                forPublication,
                Optional.of(by),
                review,
                Optional.of(due));
    }
}
