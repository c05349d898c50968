package org.followup.acceptance.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of the template: members by name, items in order, texts. Short forms such as {@code !Ref
 * Table} read as their long ones. What is not there is an empty part.
 */
record Part(Object value) {

    static final Part NOTHING = new Part(Map.of());

    Part at(String... path) {
        Object at = value;
        for (var name : path) {
            at = at instanceof Map<?, ?> members ? members.get(name) : null;
        }
        return at == null ? NOTHING : new Part(at);
    }

    boolean has(String... path) {
        return !at(path).equals(NOTHING);
    }

    /** Every member with its name. */
    Map<String, Part> members() {
        var members = new java.util.TreeMap<String, Part>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> members.put(String.valueOf(name), new Part(part)));
        }
        return members;
    }

    /** The items of a list; anything else is a list of itself. */
    List<Part> items() {
        return value instanceof List<?> list
                ? list.stream().map(Part::new).toList()
                : value.equals(Map.of()) ? List.of() : List.of(this);
    }

    String text() {
        return value.toString();
    }

    int number() {
        return Integer.parseInt(text());
    }

    /** Every text in it, at any depth. */
    Stream<String> texts() {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().map(Part::new).flatMap(Part::texts);
            case List<?> list -> list.stream().map(Part::new).flatMap(Part::texts);
            default -> Stream.of(text());
        };
    }
}
