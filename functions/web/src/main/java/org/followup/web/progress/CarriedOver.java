package org.followup.web.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.commitments.IndicatorId;

/**
 * What the previous update says, carried over into the form. A text that is typed already stays
 * above it, a figure or a choice gives way to it; «all» fills only what is empty.
 */
final class CarriedOver {

    /** What the buttons are called, before the name of their field. */
    static final String BUTTON = "carry-";

    private static final List<String> TEXTS = List.of("done", "challenges", "nextStep", "evidence");
    private static final List<String> CHOICES = List.of("status", "nextStepOn");

    private CarriedOver() {}

    /** {@code previous} is the former update as it would be typed. */
    static Map<String, String> into(
            Map<String, String> fields, Map<String, String> previous, String name) {
        var carried = new HashMap<>(fields);
        if (name.equals("all")) {
            all(previous)
                    .filter(each -> fields.getOrDefault(each, "").isBlank())
                    .forEach(each -> put(carried, previous, each));
        } else if (all(previous).anyMatch(name::equals)) {
            put(carried, previous, name);
        }
        return carried;
    }

    /** The fields with a button: a figure goes with its year, its source and its parts. */
    static Stream<String> all(Map<String, String> previous) {
        return Stream.of(CHOICES.stream(), TEXTS.stream(), figures(previous))
                .flatMap(names -> names)
                .filter(name -> !previous.getOrDefault(name, "").isBlank());
    }

    private static Stream<String> figures(Map<String, String> previous) {
        return previous.keySet().stream().filter(name -> name.matches("value(-i[1-9][0-9]?)?"));
    }

    private static void put(Map<String, String> fields, Map<String, String> previous, String name) {
        var text = previous.getOrDefault(name, "");
        var typed = fields.getOrDefault(name, "").strip();
        if (TEXTS.contains(name) && !typed.isEmpty()) {
            if (!typed.contains(text)) {
                fields.put(name, typed + "\n\n" + text);
            }
            return;
        }
        fields.put(name, text);
        if (name.startsWith("value")) {
            var id = new IndicatorId(name.equals("value") ? "i1" : name.substring(6));
            Stream.concat(
                            Stream.of("valueYear", "valueSource", "right").map(id::field),
                            Stream.of(fields, previous)
                                    .flatMap(all -> parts(all, id))
                                    .toList()
                                    .stream())
                    .forEach(each -> fields.put(each, previous.getOrDefault(each, "")));
        }
    }

    private static Stream<String> parts(Map<String, String> fields, IndicatorId id) {
        var end = id.field("");
        return fields.keySet().stream().filter(name -> name.matches(UpdateFields.PART + end));
    }
}
