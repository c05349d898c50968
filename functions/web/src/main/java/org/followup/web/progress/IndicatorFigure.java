package org.followup.web.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.languages.Localized;
import org.followup.core.progress.Trajectory;

/** One indicator with its verdict, and its series as a drawing of 300 by 90. */
public record IndicatorFigure(
        Indicator indicator, Trajectory trajectory, List<IndicatorValue> values) {

    private static final double WIDTH = 280;
    private static final double HEIGHT = 70;
    private static final double EDGE = 10;

    /** A dot of the drawing, in its coordinates. */
    public record Dot(String x, String y, Measurement measured) {}

    public IndicatorFigure {
        values = List.copyOf(values);
    }

    /** The name of a stage of the scale in force; a value of a former wording stays a number. */
    public Optional<Localized> stage(IndicatorValue value) {
        return value.revision() == indicator.revision()
                ? indicator.stage(value.value())
                : Optional.empty();
    }

    public Optional<BigDecimal> percent(Optional<BigDecimal> share) {
        return share.map(
                part -> part.multiply(BigDecimal.valueOf(100)).setScale(0, RoundingMode.HALF_UP));
    }

    /** Baseline and values, by year; a drawing needs two of them. */
    public List<Dot> dots() {
        return series().stream().map(this::dot).toList();
    }

    public Optional<Dot> targetDot() {
        return target().map(this::dot);
    }

    public boolean canBeDrawn() {
        return all().stream().map(Measurement::year).distinct().count() > 1;
    }

    public String line() {
        return dots().stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    private List<Measurement> series() {
        var series = new ArrayList<Measurement>();
        indicator.baseline().ifPresent(series::add);
        values.forEach(value -> series.add(value.measurement()));
        series.sort(Comparator.comparingInt(Measurement::year));
        return series;
    }

    private Optional<Measurement> target() {
        return indicator
                .aim()
                .flatMap(
                        aim ->
                                indicator
                                        .target()
                                        .map(t -> new Measurement(aim, t.year(), t.source())));
    }

    private List<Measurement> all() {
        var all = new ArrayList<>(series());
        target().ifPresent(all::add);
        return all;
    }

    private Dot dot(Measurement measured) {
        var all = all();
        var years = all.stream().mapToInt(Measurement::year).summaryStatistics();
        var heights = all.stream().mapToDouble(m -> m.value().doubleValue()).summaryStatistics();
        var x = part(measured.year(), years.getMin(), years.getMax());
        var y = part(measured.value().doubleValue(), heights.getMin(), heights.getMax());
        return new Dot(shown(EDGE + x * WIDTH), shown(EDGE + (1 - y) * HEIGHT), measured);
    }

    private static double part(double value, double least, double most) {
        return most == least ? 0.5 : (value - least) / (most - least);
    }

    private static String shown(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
