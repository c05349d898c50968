package org.followup.web.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Part;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** One submitted version as programs see it; texts stand by field, then by language. */
@Serdeable
public record UpdateJson(
        String commitment,
        String round,
        int version,
        String status,
        List<ValueJson> values,
        @Nullable LocalDate nextStepOn,
        String language,
        Map<String, Map<String, String>> texts,
        boolean repeats,
        List<WarningJson> warnings,
        boolean late,
        @Nullable LocalDate dueOn,
        String source,
        String by,
        Instant at,
        String receipt) {

    /** A value with the indicator and the revision of it that was in force. */
    @Serdeable
    public record ValueJson(
            String indicator,
            int revision,
            BigDecimal value,
            int year,
            String source,
            List<PartJson> parts) {

        static ValueJson of(IndicatorValue value) {
            return new ValueJson(
                    value.indicator().value(),
                    value.revision(),
                    value.value(),
                    value.year(),
                    value.source(),
                    value.parts().stream().map(PartJson::of).toList());
        }
    }

    /** What was measured of one category; it has a name where the indicator lists it. */
    @Serdeable
    public record PartJson(
            String dimension,
            String category,
            @Nullable Map<String, String> name,
            BigDecimal value) {

        static PartJson of(Part part) {
            var category = part.category();
            return new PartJson(
                    category.dimension().name(),
                    category.key(),
                    switch (category) {
                        case Category.Known known -> null;
                        case Category.Listed listed -> Names.of(listed.name());
                    },
                    part.value());
        }
    }

    /**
     * What a reader should look at twice: a doubt about a value, which whoever wrote it
     * acknowledged to be right all the same, or {@code REPEATS}, which nobody is asked about.
     */
    @Serdeable
    public record WarningJson(String kind, @Nullable String indicator, boolean acknowledged) {

        static List<WarningJson> of(Update update) {
            var doubts =
                    update.values().stream()
                            .flatMap(
                                    value ->
                                            value.doubts().stream()
                                                    .map(
                                                            doubt ->
                                                                    new WarningJson(
                                                                            doubt.name(),
                                                                            value.indicator()
                                                                                    .value(),
                                                                            true)));
            var repeats =
                    update.repeats()
                            ? Stream.of(new WarningJson("REPEATS", null, false))
                            : Stream.<WarningJson>empty();
            return Stream.concat(doubts, repeats).toList();
        }
    }

    @Serdeable
    record Listed(List<UpdateJson> updates) {}

    public static UpdateJson of(Update update, UpdateContent content) {
        var texts = new TreeMap<String, Map<String, String>>();
        content.texts()
                .forEach(
                        (place, text) ->
                                texts.computeIfAbsent(place.field().key(), key -> new TreeMap<>())
                                        .put(place.language().value(), text));
        return new UpdateJson(
                update.commitment().value(),
                update.round().value(),
                update.version(),
                update.status().name(),
                update.values().stream().map(ValueJson::of).toList(),
                update.nextStepOn().orElse(null),
                update.language().value(),
                texts,
                update.repeats(),
                WarningJson.of(update),
                update.late(),
                update.dueOn().orElse(null),
                update.source().name(),
                update.by().id(),
                update.at(),
                update.receipt());
    }
}
