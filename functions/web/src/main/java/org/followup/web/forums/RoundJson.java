package org.followup.web.forums;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
import org.followup.core.forums.Round;
import org.followup.web.edge.Names;

/** A round with its days for all, as programs see it. */
@Serdeable
public record RoundJson(
        String id,
        Map<String, String> name,
        LocalDate opensOn,
        LocalDate dueOn,
        LocalDate locksOn) {

    public static RoundJson of(Round round) {
        return new RoundJson(
                round.id().value(),
                Names.of(round.name()),
                round.opensOn(),
                round.dueOn(),
                round.locksOn());
    }
}
