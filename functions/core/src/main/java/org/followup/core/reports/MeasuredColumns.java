package org.followup.core.reports;

import java.util.Optional;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Part;

/** The columns of what was measured: the value of each indicator, then its parts. */
record MeasuredColumns(ReportBreadth breadth, ReportColumns into) {

    void add() {
        for (var number = 1; number <= breadth.indicators(); number++) {
            var id = IndicatorId.of(number);
            var column = value(id);
            into.measurement(column, at -> of(at, id).map(IndicatorValue::measurement));
            if (breadth.hasRevisions()) {
                into.add(
                        column + "Revision",
                        at -> ReportColumns.shown(of(at, id).map(IndicatorValue::revision)));
            }
            breadth.parts(id).forEach(category -> part(id, category));
        }
    }

    /**
     * What was measured of one category; its name stands beside it where the indicator lists it.
     */
    private void part(IndicatorId id, Category category) {
        var column = column(id, category);
        into.add(
                column,
                at ->
                        ReportColumns.shown(
                                of(at, id, category).map(part -> part.value().toPlainString())));
        for (var language : breadth.languages(column + "Name")) {
            into.text(
                    column + "Name." + language,
                    at ->
                            of(at, id, category)
                                    .map(Part::category)
                                    .filter(Category.Listed.class::isInstance)
                                    .map(Category.Listed.class::cast)
                                    .map(listed -> listed.name().texts().get(language))
                                    .orElse(""));
        }
    }

    private static Optional<Part> of(ReportColumns.Place at, IndicatorId id, Category category) {
        return of(at, id).stream()
                .flatMap(value -> value.parts().stream())
                .filter(part -> part.category().key().equals(category.key()))
                .findFirst();
    }

    private static Optional<IndicatorValue> of(ReportColumns.Place at, IndicatorId id) {
        return at.line().received().stream()
                .flatMap(received -> received.content().values().stream())
                .filter(value -> value.indicator().equals(id))
                .findFirst();
    }

    private static String value(IndicatorId id) {
        return id.number() == 1 ? "value" : "value." + id.number();
    }

    static String column(IndicatorId id, Category category) {
        return value(id) + "." + category.key();
    }
}
