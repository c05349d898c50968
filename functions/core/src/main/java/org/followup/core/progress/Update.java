package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Measurement;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * One submitted version of one office's report on one commitment in one round, without its texts:
 * those stand in the office's history at {@code sequence}, and {@code texts} has their digests.
 * {@code receipt} is the hash of that change.
 */
public record Update(
        CommitmentReference commitment,
        ForumId forum,
        OfficeId office,
        RoundId round,
        int version,
        ImplementationStatus status,
        List<Measurement> values,
        Optional<LocalDate> nextStepOn,
        LanguageTag language,
        Map<TextPlace, String> texts,
        boolean repeats,
        boolean late,
        Source source,
        Actor by,
        Instant at,
        long sequence,
        String receipt)
        implements View {

    public Update {
        values = List.copyOf(values);
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    @Override
    public Object id() {
        return List.of(commitment, round, version);
    }

    public List<TextId> textIds() {
        return texts.keySet().stream().map(place -> place.in(office.history(), sequence)).toList();
    }
}
