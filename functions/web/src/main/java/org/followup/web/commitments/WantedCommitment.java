package org.followup.web.commitments;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.commitments.IndicatorForm;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Obligation;
import org.followup.web.edge.Filling;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as a program would have it, read by the rules of the form; {@code version} names the
 * state that a correction saw.
 */
@Serdeable
record WantedCommitment(
        String office,
        String theme,
        List<Integer> articles,
        Map<String, String> title,
        @Nullable Map<String, String> responsible,
        @Nullable LocalDate dueOn,
        List<Measured> indicators,
        List<String> partners,
        List<Step> milestones,
        List<Answered> obligations,
        @Nullable List<String> supporters,
        @Nullable String version) {

    @Serdeable
    record Step(LocalDate dueOn, Map<String, String> title) {}

    @Serdeable
    record Answered(String kind, String name) {}

    @Serdeable
    record Figure(BigDecimal value, Integer year, @Nullable String source) {}

    /** {@code id} says which of the commitment's indicators it is. */
    @Serdeable
    record Measured(
            String id,
            Map<String, String> name,
            Map<String, String> unit,
            String type,
            String direction,
            @Nullable Figure baseline,
            @Nullable String targetType,
            @Nullable Figure target,
            @Nullable String accumulation,
            @Nullable List<Map<String, String>> stages,
            @Nullable List<String> dimensions,
            @Nullable List<Map<String, String>> ageGroups,
            @Nullable List<Map<String, String>> places) {}

    /** As it would have been typed into the form, in English. */
    Map<String, List<String>> fields() {
        var filling =
                new Filling()
                        .put("office", office)
                        .put("theme", theme)
                        .ticked("articles", articles.stream().map(String::valueOf).toList())
                        .names("title", title)
                        .ticked("partners", partners)
                        .ticked("supporters", supporters == null ? List.of() : supporters);
        if (responsible != null) {
            filling.names("responsible", responsible);
        }
        if (dueOn != null) {
            filling.day("due", dueOn);
        }
        for (var i = 0; i < milestones.size(); i++) {
            filling.day("milestone" + (i + 1), milestones.get(i).dueOn())
                    .names("milestone" + (i + 1) + "-title", milestones.get(i).title());
        }
        for (var kind : Obligation.Kind.values()) {
            filling.put(
                    kind.name(),
                    obligations.stream()
                            .filter(one -> one.kind().equals(kind.name()))
                            .map(Answered::name)
                            .collect(Collectors.joining("\n")));
        }
        indicators.forEach(one -> fill(filling, one));
        return filling.fields().all();
    }

    /** Whether each indicator has an id that a commitment can have. */
    boolean hasGoodIds() {
        return indicators.stream().map(Measured::id).distinct().count() == indicators.size()
                && indicators.stream().allMatch(one -> one.id().matches("i([1-9]|10)"));
    }

    boolean hasKnownKinds() {
        var known = Stream.of(Obligation.Kind.values()).map(Enum::name).toList();
        return obligations.stream().allMatch(one -> known.contains(one.kind()));
    }

    private static void fill(Filling filling, Measured one) {
        var prefix = IndicatorForm.prefix(new IndicatorId(one.id()));
        filling.names(prefix + "measure", one.name())
                .names(prefix + "unit", one.unit())
                .put(prefix + "type", one.type())
                .put(prefix + "direction", one.direction())
                .put(prefix + "aim", one.targetType() == null ? "" : one.targetType())
                .put(prefix + "adds", one.accumulation() == null ? "" : one.accumulation())
                .lines(prefix + "stages", one.stages())
                .lines(prefix + "ages", one.ageGroups())
                .lines(prefix + "places", one.places())
                .ticked(
                        prefix + "dimensions",
                        one.dimensions() == null ? List.of() : one.dimensions());
        fill(filling, prefix + "baseline", one.baseline());
        fill(filling, prefix + "target", one.target());
    }

    private static void fill(Filling filling, String field, @Nullable Figure figure) {
        if (figure != null) {
            filling.put(field, figure.value().toPlainString())
                    .put(field + "-year", figure.year().toString())
                    .put(field + "-source", figure.source() == null ? "" : figure.source());
        }
    }
}
