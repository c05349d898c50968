package org.followup.web.rounds;

import java.util.List;
import java.util.Map;
import org.followup.core.forums.Round;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;

/** Says which round already takes updates on days that were typed. */
public final class Overlap {

    private Overlap() {}

    public static Fault fault(String field, Language reader, Round other) {
        return new Fault(
                field,
                "fault.round.overlap",
                Map.of(
                        "round", other.name().in(reader).text(),
                        "opens", Dates.brief(reader, other.opensOn()),
                        "due", Dates.brief(reader, other.dueOn())));
    }

    /** Rounds of a series itself overlap where they open too early, others where they stand. */
    static Fault among(List<Round> series, Language reader, Round other) {
        return series.stream().anyMatch(round -> round.id().equals(other.id()))
                ? Fault.at("before", "fault.series.among")
                : fault("first", reader, other);
    }
}
