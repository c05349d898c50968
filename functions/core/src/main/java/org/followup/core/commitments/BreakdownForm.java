package org.followup.core.commitments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.followup.core.languages.TypedForm;

/**
 * Reads by what an indicator is broken down: the ticked {@code dimensions}, and {@code
 * ages-LANGUAGE} and {@code places-LANGUAGE} with one of them a line. Who lists age groups has
 * declared them, ticked or not.
 */
final class BreakdownForm {

    private static final int LONGEST_NAME = 60;

    private final TypedForm form;
    private final UnaryOperator<String> at;

    BreakdownForm(TypedForm form, UnaryOperator<String> at) {
        this.form = form;
        this.at = at;
    }

    Breakdown read() {
        var dimensions = new TreeSet<>(ticked());
        var listed = new ArrayList<Category.Listed>();
        for (var dimension : Dimension.values()) {
            if (dimension.isListed()) {
                var named = listed(dimension);
                if (!named.isEmpty()) {
                    dimensions.add(dimension);
                } else if (dimensions.contains(dimension)) {
                    form.refuse(missing(dimension), "fault.categories.missing." + dimension);
                }
                listed.addAll(named);
            }
        }
        return new Breakdown(dimensions, listed);
    }

    /** The field that lists the categories of a dimension. */
    static String field(Dimension dimension) {
        return dimension == Dimension.AGE_GROUP ? "ages" : "places";
    }

    private String missing(Dimension dimension) {
        return TypedForm.inLanguage(at.apply(field(dimension)), form.reader());
    }

    private List<Category.Listed> listed(Dimension dimension) {
        var named = form.lists(at.apply(field(dimension)), Breakdown.MOST_LISTED, LONGEST_NAME);
        var listed = new ArrayList<Category.Listed>();
        named.forEach(name -> listed.add(new Category.Listed(dimension, listed.size() + 1, name)));
        return listed;
    }

    private Set<Dimension> ticked() {
        var ticked = form.all(at.apply("dimensions"));
        return Arrays.stream(Dimension.values())
                .filter(dimension -> ticked.contains(dimension.name()))
                .collect(Collectors.toSet());
    }
}
