package org.followup.web.edge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.languages.Localized;
import org.jspecify.annotations.Nullable;

/** Fills a form with what the register has, as somebody would have typed it. */
public final class Filling {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    public Filling put(String field, String value) {
        fields.put(field, List.of(value));
        return this;
    }

    public Filling names(String field, Localized names) {
        names.texts().forEach((tag, text) -> put(field + "-" + tag.value(), text));
        return this;
    }

    /** Names as the API has them, by language tag. */
    public Filling names(String field, Map<String, String> names) {
        names.forEach((tag, text) -> put(field + "-" + tag, text));
        return this;
    }

    /** Several names, a line each; a line break within one would make two of it. */
    public Filling lines(String field, @Nullable List<Map<String, String>> names) {
        var lines = new TreeMap<String, List<String>>();
        for (var one : names == null ? List.<Map<String, String>>of() : names) {
            one.forEach(
                    (tag, text) ->
                            lines.computeIfAbsent(tag, any -> new ArrayList<>())
                                    .add(text.replaceAll("\\R", " ")));
        }
        lines.forEach((tag, texts) -> put(field + "-" + tag, String.join("\n", texts)));
        return this;
    }

    public Filling day(String field, LocalDate day) {
        return put(field + "Day", Integer.toString(day.getDayOfMonth()))
                .put(field + "Month", Integer.toString(day.getMonthValue()))
                .put(field + "Year", Integer.toString(day.getYear()));
    }

    /** As a program writes a day; what is none is found so by whoever reads the form. */
    public Filling day(String field, String iso) {
        var parts = iso.split("-", -1);
        var said = parts.length == 3 ? parts : new String[] {iso, iso, iso};
        return put(field + "Year", said[0])
                .put(field + "Month", said[1])
                .put(field + "Day", said[2]);
    }

    public Filling ticked(String field, List<String> values) {
        fields.put(field, List.copyOf(values));
        return this;
    }

    public FormFields fields() {
        return new FormFields(fields);
    }
}
