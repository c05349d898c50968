package org.followup.core.practices;

import java.time.Instant;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.TextId;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * That something was taken out of the exchange, by its office or by the secretariat. The reason is
 * a text of the change with that sequence, in the history of {@code office}.
 */
public record Withdrawal(
        OfficeId office, Actor by, boolean bySecretariat, Instant at, long sequence) {

    static final String REASON = "reason";

    public TextId reason() {
        return reasonAt(office.history(), sequence);
    }

    static TextId reasonAt(HistoryId history, long sequence) {
        return new TextId(history, sequence, REASON);
    }

    /** {@code about} says what goes. */
    static What what(
            String kind, Json.Obj about, OfficeId office, boolean bySecretariat, String reason) {
        return new What(
                kind,
                1,
                about.with("bySecretariat", bySecretariat)
                        .with("office", office.value())
                        .with(REASON, reason));
    }

    static Withdrawal from(Change change) {
        var facts = change.what().facts();
        return new Withdrawal(
                new OfficeId(facts.text("office")),
                change.who(),
                facts.flag("bySecretariat"),
                change.at(),
                change.sequence());
    }
}
