package org.followup.core.commitments;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.followup.core.history.Json;

/**
 * What was measured of one indicator. It names the revision of the indicator that was in force, so
 * that it stays readable after the indicator was changed. {@code doubts} were put to whoever wrote
 * it, who said that it is right.
 */
public record IndicatorValue(
        IndicatorId indicator, int revision, Measurement measurement, Set<Doubt> doubts) {

    public IndicatorValue {
        doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    /** A value that nobody was asked about. */
    public IndicatorValue(IndicatorId indicator, int revision, Measurement measurement) {
        this(indicator, revision, measurement, Set.of());
    }

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

    /** The same value, of which was said that it is right all the same. */
    public IndicatorValue right(Set<Doubt> although) {
        return new IndicatorValue(indicator, revision, measurement, although);
    }

    public Json facts() {
        var facts =
                measurement
                        .facts()
                        .asObj()
                        .with("indicator", indicator.value())
                        .with("revision", revision);
        return doubts.isEmpty()
                ? facts
                : facts.with("doubts", Json.texts(doubts.stream().map(Enum::name).toList()));
    }

    /**
     * {@code place} counts from 1: a value stored while a commitment had one indicator does not
     * name it. Where no doubts stand, nobody was asked.
     */
    public static IndicatorValue from(Json json, int place) {
        var facts = json.asObj();
        return new IndicatorValue(
                facts.find("indicator")
                        .map(id -> new IndicatorId(id.asText()))
                        .orElse(IndicatorId.of(place)),
                facts.find("revision").map(r -> (int) r.asWhole()).orElse(1),
                Measurement.from(json),
                facts.list("doubts").stream()
                        .map(doubt -> Doubt.valueOf(doubt.asText()))
                        .collect(Collectors.toSet()));
    }
}
