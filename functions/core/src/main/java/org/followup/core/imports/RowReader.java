package org.followup.core.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;

/** Understands rows by a mapping; what cannot be understood is named with its column. */
final class RowReader {

    private static final int MOST_TITLE = 2_000;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;

    private final TrackerMapping mapping;
    private final Map<String, Integer> places = new HashMap<>();

    RowReader(TrackerMapping mapping, List<String> header) {
        this.mapping = mapping;
        for (var i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
        }
    }

    /** Columns that the mapping names and the file lacks. */
    List<String> missingColumns() {
        var columns = mapping.columns();
        var wanted =
                new ArrayList<>(
                        List.of(
                                columns.round(),
                                columns.article(),
                                columns.group(),
                                columns.commitment(),
                                columns.office(),
                                columns.officeName(),
                                columns.status(),
                                columns.dueOn()));
        wanted.addAll(mapping.titles().values());
        wanted.addAll(mapping.texts().values());
        return wanted.stream().filter(name -> !places.containsKey(name)).toList();
    }

    /** The row, or at least one error added to {@code errors}. */
    Optional<Row> read(int number, List<String> cells, List<RowError> errors) {
        return new OneRow(number, cells, errors).read();
    }

    /** No text holds control characters or half a character. */
    static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
                                        || (c >= 0xd800 && c <= 0xdfff));
    }

    private final class OneRow {

        private final int number;
        private final List<String> cells;
        private final List<RowError> errors;
        private final int before;

        OneRow(int number, List<String> cells, List<RowError> errors) {
            this.number = number;
            this.cells = cells;
            this.errors = errors;
            this.before = errors.size();
        }

        Optional<Row> read() {
            if (cells.size() != places.size()) {
                wrong("", "row.width", Integer.toString(cells.size()));
                return Optional.empty();
            }
            var columns = mapping.columns();
            var month = month(columns.round(), true);
            var article = article(columns.article());
            var office = office(columns.office());
            var status = status(columns.status());
            var dueOn = month(columns.dueOn(), false).map(YearMonth::atEndOfMonth);
            var external = required(columns.commitment());
            var title = title();
            var texts = texts();
            if (errors.size() > before) {
                return Optional.empty();
            }
            return Optional.of(
                    new Row(
                            number,
                            new RoundId(month.orElseThrow().toString()),
                            month.orElseThrow().atDay(1),
                            article.orElseThrow(),
                            cell(columns.article()),
                            cell(columns.group()),
                            external,
                            office.orElseThrow(),
                            officeName(),
                            title.orElseThrow(),
                            dueOn,
                            new UpdateContent(
                                    status.orElseThrow(),
                                    List.of(),
                                    Optional.<LocalDate>empty(),
                                    mapping.original(),
                                    texts)));
        }

        private String cell(String column) {
            return cells.get(java.util.Objects.requireNonNull(places.get(column)));
        }

        private String required(String column) {
            var text = cell(column).strip();
            if (text.isEmpty() || text.length() > 200) {
                wrong(column, "cell.missing", text);
            }
            return text;
        }

        private Optional<YearMonth> month(String column, boolean wanted) {
            var text = cell(column).strip();
            if (text.isEmpty() && !wanted) {
                return Optional.empty();
            }
            try {
                var month = YearMonth.parse(text);
                if (month.getYear() >= EARLIEST && month.getYear() <= LATEST) {
                    return Optional.of(month);
                }
            } catch (DateTimeException e) {
                return wrong(column, "cell.month", text);
            }
            return wrong(column, "cell.month", text);
        }

        private Optional<Integer> article(String column) {
            var text = cell(column).strip();
            var matcher = mapping.article().matcher(text);
            return matcher.matches()
                    ? Optional.of(Integer.valueOf(matcher.group(1)))
                    : wrong(column, "cell.article", text);
        }

        private Optional<OfficeId> office(String column) {
            var text = cell(column).strip();
            return text.matches("[a-z0-9][a-z0-9-]{0,19}")
                    ? Optional.of(new OfficeId(text))
                    : wrong(column, "cell.office", text);
        }

        private Optional<ImplementationStatus> status(String column) {
            var text = cell(column).strip();
            var status = Optional.ofNullable(mapping.statuses().get(text));
            return status.isPresent() ? status : wrong(column, "cell.status", text);
        }

        private Optional<Localized> title() {
            var names = new TreeMap<LanguageTag, String>();
            mapping.titles()
                    .forEach(
                            (tag, column) -> {
                                var text = cell(column).strip();
                                if (text.length() > MOST_TITLE) {
                                    wrong(column, "cell.too-long", text);
                                } else if (!text.isEmpty()) {
                                    names.put(tag, text);
                                }
                            });
            return names.isEmpty()
                    ? wrong(mapping.titles().values().iterator().next(), "cell.missing", "")
                    : Optional.of(new Localized(names));
        }

        private Localized officeName() {
            var text = cell(mapping.columns().officeName()).strip();
            var parts =
                    mapping.nameSeparator()
                            .map(
                                    separator ->
                                            text.split(
                                                    java.util.regex.Pattern.quote(separator), -1))
                            .orElse(new String[] {text});
            var tags = List.copyOf(mapping.titles().keySet());
            if (parts.length != tags.size() || text.isEmpty()) {
                return Localized.of(
                        mapping.original(),
                        text.isEmpty() ? cell(mapping.columns().office()) : text);
            }
            var names = new TreeMap<LanguageTag, String>();
            for (var i = 0; i < parts.length; i++) {
                names.put(tags.get(i), parts[i].strip());
            }
            return new Localized(names);
        }

        private Map<TextPlace, String> texts() {
            var texts = new TreeMap<TextPlace, String>();
            mapping.texts()
                    .forEach(
                            (place, column) -> {
                                var text = cell(column);
                                if (text.length() > TextField.MOST) {
                                    wrong(column, "cell.too-long", text);
                                } else if (!isReadable(text)) {
                                    wrong(column, "cell.unreadable", "");
                                } else {
                                    texts.put(place, text);
                                }
                            });
            return texts;
        }

        private <T> Optional<T> wrong(String column, String code, String found) {
            errors.add(new RowError(number, column, code, found));
            return Optional.empty();
        }
    }
}
