package org.followup.core.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.history.What;

/**
 * A call of the secretariat to an office, as a member noted it. What was said stands as a text in
 * the office's history at {@code sequence}.
 */
public record Call(
        String office,
        LocalDate calledOn,
        SpokenTo spokenTo,
        Actor by,
        Instant notedAt,
        long sequence)
        implements View {

    public static final String KIND = "call-noted";

    static final String NOTE = "note";

    @Override
    public Object id() {
        return List.of(office, sequence);
    }

    public TextId note() {
        return new TextId(HistoryId.office(office), sequence, NOTE);
    }

    static What what(String office, LocalDate calledOn, SpokenTo spokenTo, String note) {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("calledOn", Facts.date(calledOn))
                        .with(NOTE, note)
                        .with("office", office)
                        .with("spokenTo", spokenTo.name()));
    }

    public static Call from(Change change) {
        var facts = change.what().facts();
        return new Call(
                facts.text("office"),
                Facts.date(facts.get("calledOn")),
                SpokenTo.valueOf(facts.text("spokenTo")),
                change.who(),
                change.at(),
                change.sequence());
    }
}
