package org.followup.core.commitments;

import java.math.BigDecimal;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;

/**
 * What was measured of one category. It holds the category with its name, so that it stays readable
 * after the indicator lists others.
 */
public record Part(Category category, BigDecimal value) {

    Json facts() {
        var value = Facts.decimal(value());
        return switch (category) {
            case Category.Known known ->
                    Json.obj().with("category", known.name()).with("value", value);
            case Category.Listed listed -> listed(listed).with("value", value);
        };
    }

    static Part from(Json json) {
        var facts = json.asObj();
        return new Part(
                facts.find("category")
                        .<Category>map(code -> Category.Known.valueOf(code.asText()))
                        .orElseGet(() -> listed(json)),
                Facts.decimal(facts.get("value")));
    }

    static Json.Obj listed(Category.Listed listed) {
        return Json.obj()
                .with("dimension", listed.dimension().name())
                .with("name", Facts.names(listed.name()))
                .with("number", listed.number());
    }

    static Category.Listed listed(Json json) {
        var facts = json.asObj();
        return new Category.Listed(
                Dimension.valueOf(facts.text("dimension")),
                (int) facts.number("number"),
                Facts.names(facts.get("name")));
    }
}
