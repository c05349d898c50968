package org.followup.web.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;

/** How a commitment ended; {@code into} are those that took its place. */
@Serdeable
public record EndingJson(String way, List<String> into, LocalDate endedOn) {

    public static EndingJson of(Ending ending) {
        return new EndingJson(
                ending.way().name(),
                ending.into().stream().map(CommitmentReference::value).toList(),
                ending.on());
    }
}
