package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a document: one row for one thing of the template, its columns after the first are
 * paths of properties, such as {@code RetryPolicy.MaximumRetryAttempts}.
 */
record PropertyTable(List<String> columns, List<String> rows) {

    /** Each by the title above it. */
    static Map<String, PropertyTable> in(String document) throws IOException {
        var tables = new LinkedHashMap<String, PropertyTable>();
        for (var section : text(document).split("\n## ", -1)) {
            var lines = section.lines().filter(line -> line.startsWith("|")).toList();
            if (!lines.isEmpty()) {
                var columns = cells(lines.getFirst()).skip(1).toList();
                var rows = lines.stream().skip(2).map(line -> row(cells(line))).toList();
                var title = section.lines().findFirst().orElseThrow();
                tables.put(title, new PropertyTable(columns, rows));
            }
        }
        return tables;
    }

    /** What stands in these columns for each thing. */
    List<String> filledWith(Map<String, Part> things) {
        return things.entrySet().stream()
                .map(thing -> filledWith(thing.getKey(), thing.getValue()))
                .toList();
    }

    /** Properties that no column shows. */
    Stream<String> hidden(Part thing) {
        return paths("", thing)
                .filter(path -> columns.stream().noneMatch(column -> covers(column, path)));
    }

    private String filledWith(String name, Part thing) {
        var cells = columns.stream().map(column -> briefly(thing.at(column.split("\\.", -1))));
        return row(Stream.concat(Stream.of(name), cells));
    }

    private static boolean covers(String column, String path) {
        return path.equals(column) || path.startsWith(column + ".");
    }

    private static Stream<String> paths(String before, Part part) {
        if (!(part.value() instanceof Map<?, ?>) || names(part)) {
            return Stream.of(before);
        }
        var dot = before.isEmpty() ? "" : before + ".";
        return part.members().entrySet().stream()
                .flatMap(member -> paths(dot + member.getKey(), member.getValue()));
    }

    /** A resource by its name for its ARN; the stack by the word. */
    private static String briefly(Part part) {
        if (part.equals(Part.NOTHING)) {
            return "";
        }
        if (names(part)) {
            var text = part.texts().collect(Collectors.joining());
            return text.replace("${AWS::StackName}", "STACK").replace(".Arn", "");
        }
        if (part.has("Name") && part.has("Value")) {
            return briefly(part.at("Name")) + "=" + briefly(part.at("Value"));
        }
        if (part.value() instanceof List<?>) {
            return part.items().stream()
                    .map(PropertyTable::briefly)
                    .collect(Collectors.joining(", "));
        }
        return switch (part.value()) {
            case Map<?, ?> map ->
                    new Part(map)
                            .members().entrySet().stream()
                                    .map(m -> m.getKey() + ": " + briefly(m.getValue()))
                                    .collect(Collectors.joining(", ", "{", "}"));
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> part.text();
        };
    }

    /** True for {@code !Ref}, {@code !GetAtt} and {@code !Sub}. */
    private static boolean names(Part part) {
        return part.members().keySet().stream()
                .anyMatch(key -> key.equals("Ref") || key.startsWith("Fn::"));
    }

    private static Stream<String> cells(String line) {
        var cells =
                List.of(line.split("\\|", -1)); // nothing before the first bar, nor after the last
        return cells.subList(1, cells.size() - 1).stream().map(String::strip);
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | "));
    }

    private static String text(String document) throws IOException {
        try (var stream = PropertyTable.class.getResourceAsStream(document)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        }
    }
}
