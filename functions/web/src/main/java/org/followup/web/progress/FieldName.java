package org.followup.web.progress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Part;

/**
 * How a field of the form is called on a page: by its key, by the indicator where there are
 * several, and by the category of a part.
 */
public record FieldName(String key, Optional<Indicator> indicator, Optional<Category> category) {

    private static final Pattern OF_INDICATOR = Pattern.compile("(.+?)(?:-(i[1-9][0-9]?))?");

    static FieldName of(String field, Commitment commitment) {
        return of(field, commitment, List.of());
    }

    /** A part keeps its name in {@code values} after the indicator lists others. */
    static FieldName of(String field, Commitment commitment, List<IndicatorValue> values) {
        var named = OF_INDICATOR.matcher(field);
        if (!named.matches()) {
            return new FieldName("conflict." + field, Optional.empty(), Optional.empty());
        }
        var name = named.group(1);
        var id = Optional.ofNullable(named.group(2)).map(IndicatorId::new);
        var indicator = commitment.indicator(id.orElse(IndicatorId.FIRST));
        var isFigure = name.startsWith("value") || name.startsWith("part-") || name.equals("right");
        return new FieldName(
                "conflict." + (name.startsWith("part-") ? "part" : name),
                indicator.filter(known -> isFigure && commitment.indicators().size() > 1),
                Stream.concat(reported(indicator, values), listed(indicator))
                        .filter(category -> name.equals("part-" + category.key()))
                        .findFirst());
    }

    private static Stream<Category> listed(Optional<Indicator> indicator) {
        return indicator.stream().flatMap(known -> known.breakdown().categories().stream());
    }

    private static Stream<Category> reported(
            Optional<Indicator> indicator, List<IndicatorValue> values) {
        return values.stream()
                .filter(
                        value ->
                                indicator.map(Indicator::id).equals(Optional.of(value.indicator())))
                .flatMap(value -> value.parts().stream())
                .map(Part::category);
    }
}
