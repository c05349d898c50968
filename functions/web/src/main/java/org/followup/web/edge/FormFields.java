package org.followup.web.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed, as it was typed, with line breaks as {@code \n}. As an argument of a controller
 * it is a form that was checked: one with a stale token or unreadable text never arrives (the
 * visitor gets a page that shows what was typed and sends it again). A page that would rather show
 * its own form takes {@link Posted}.
 */
public record FormFields(Map<String, List<String>> all) {

    public FormFields {
        all = new LinkedHashMap<>(all);
    }

    public static FormFields of(Map<String, String> single) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        single.forEach((name, value) -> all.put(name, List.of(value)));
        return new FormFields(all);
    }

    public static FormFields none() {
        return new FormFields(Map.of());
    }

    /** The first value of a field; empty text where there is none. */
    public String get(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Every value of a field: ticked boxes. */
    public List<String> all(String name) {
        return all.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return all.containsKey(name);
    }

    /** One value per field, without the form's own token: what a use case parses. */
    public Map<String, String> single() {
        Map<String, String> single = new LinkedHashMap<>();
        all.forEach(
                (name, values) -> {
                    if (!name.equals(Csrf.FIELD) && !values.isEmpty()) {
                        single.put(name, values.getFirst());
                    }
                });
        return single;
    }
}
