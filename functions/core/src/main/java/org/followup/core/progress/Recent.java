package org.followup.core.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ThemeCode;

/**
 * What changed lately: an update with its status was received or, where there is none, the
 * commitment was registered. Nothing that anybody wrote.
 */
public record Recent(
        CommitmentReference commitment,
        ThemeCode theme,
        Instant at,
        Optional<ImplementationStatus> status) {

    /** An office's card keeps so many, the newest. */
    public static final int KEPT = 3;

    /** Newest first. */
    public static final Comparator<Recent> ORDER =
            Comparator.comparing(Recent::at)
                    .reversed()
                    .thenComparing(Recent::commitment)
                    .thenComparingInt(recent -> recent.status().isPresent() ? 0 : 1);

    static Stream<Recent> of(CommitmentRow row) {
        return Stream.concat(
                row.registeredAt().stream()
                        .map(at -> new Recent(row.reference(), row.theme(), at, Optional.empty())),
                row.reported().values().stream()
                        .map(
                                reported ->
                                        new Recent(
                                                row.reference(),
                                                row.theme(),
                                                reported.at(),
                                                Optional.of(reported.status()))));
    }
}
