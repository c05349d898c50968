package org.followup.core.commitments;

import java.math.BigDecimal;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;

/**
 * A value of an indicator, in its unit, with the year it stands for and where it was read; the
 * source may be empty.
 */
public record Measurement(BigDecimal value, int year, String source) {

    public Measurement {
        if (year < 1900 || year > 2200) {
            throw new IllegalArgumentException("a year lies between 1900 and 2200");
        }
    }

    public Json facts() {
        return Json.obj()
                .with("source", source)
                .with("value", Facts.decimal(value))
                .with("year", year);
    }

    public static Measurement from(Json json) {
        var facts = json.asObj();
        return new Measurement(
                Facts.decimal(facts.get("value")),
                (int) facts.number("year"),
                facts.text("source"));
    }
}
