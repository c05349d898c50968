package org.followup.core.commitments;

import java.math.BigDecimal;
import org.followup.core.history.Json;

/**
 * What was measured of one indicator. It names the revision of the indicator that was in force, so
 * that it stays readable after the indicator was changed.
 */
public record IndicatorValue(IndicatorId indicator, int revision, Measurement measurement) {

    public static IndicatorValue of(Indicator indicator, Measurement measurement) {
        return new IndicatorValue(indicator.id(), indicator.revision(), measurement);
    }

    public BigDecimal value() {
        return measurement.value();
    }

    public int year() {
        return measurement.year();
    }

    public String source() {
        return measurement.source();
    }

    public Json facts() {
        return measurement
                .facts()
                .asObj()
                .with("indicator", indicator.value())
                .with("revision", revision);
    }

    /**
     * {@code place} counts from 1: a value stored while a commitment had one indicator does not
     * name it.
     */
    public static IndicatorValue from(Json json, int place) {
        var facts = json.asObj();
        return new IndicatorValue(
                facts.find("indicator")
                        .map(id -> new IndicatorId(id.asText()))
                        .orElse(IndicatorId.of(place)),
                facts.find("revision").map(r -> (int) r.asWhole()).orElse(1),
                Measurement.from(json));
    }
}
