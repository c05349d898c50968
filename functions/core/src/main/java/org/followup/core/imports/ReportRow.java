package org.followup.core.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Part;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.SpreadsheetCell;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;

/** One line of our own report. */
final class ReportRow {

    private static final int MOST_SOURCE = 300;

    private final ReportRows rows;
    private final int number;
    private final List<String> cells;
    private final List<RowError> errors;
    private final int before;

    ReportRow(ReportRows rows, int number, List<String> cells, List<RowError> errors) {
        this.rows = rows;
        this.number = number;
        this.cells = cells;
        this.errors = errors;
        this.before = errors.size();
    }

    Optional<ReadyUpdate> read() {
        var texts = texts();
        if (cell("status").isEmpty() && texts.isEmpty()) {
            return Optional.empty();
        }
        if (!cell("forum").equals(rows.forum.id().value())) {
            wrong("forum", "cell.forum");
        }
        var commitment =
                required("commitment", text -> CommitmentReference.parse(text))
                        .flatMap(
                                reference -> {
                                    var found = rows.commitment(reference);
                                    return found.isPresent() ? found : wrong("commitment");
                                });
        var round = required("round", this::round);
        var status = required("status", ReportRows::status);
        var language = required("language", LanguageTag::parse);
        var values = values();
        commitment.ifPresent(of -> declared(of, values));
        var nextStepOn =
                cell("nextStepOn").isEmpty()
                        ? Optional.<LocalDate>empty()
                        : required("nextStepOn", parsed(LocalDate::parse));
        if (errors.size() > before) {
            return Optional.empty();
        }
        var content =
                new UpdateContent(
                        status.orElseThrow(), values, nextStepOn, language.orElseThrow(), texts);
        return commitment.map(
                of ->
                        new ReadyUpdate(
                                of.office(),
                                new RecordUpdates.Entry(
                                        of.reference(), round.orElseThrow().id(), content)));
    }

    private String cell(String column) {
        return rows.cell(cells, column).strip();
    }

    private Optional<Round> round(String text) {
        return rows.forum.rounds().stream()
                .filter(round -> round.id().equals(new RoundId(text)))
                .findFirst();
    }

    private Map<TextPlace, String> texts() {
        var texts = new TreeMap<TextPlace, String>();
        rows.texts()
                .forEach(
                        (place, column) -> {
                            var text = SpreadsheetCell.plain(rows.cell(cells, column));
                            if (text.length() > TextField.MOST) {
                                wrong(column, "cell.too-long");
                            } else if (!RowReader.isReadable(text)) {
                                wrong(column, "cell.unreadable");
                            } else if (!text.isEmpty()) {
                                texts.put(place, text);
                            }
                        });
        return texts;
    }

    private List<IndicatorValue> values() {
        var values = new ArrayList<IndicatorValue>();
        for (var i = 1; rows.has(valueColumn(i)); i++) {
            var column = valueColumn(i);
            var indicator = IndicatorId.of(i);
            if (!cell(column).isEmpty()) {
                var source = rows.has(column + "Source") ? rows.cell(cells, column + "Source") : "";
                var value = required(column, parsed(BigDecimal::new));
                var revision = revision(column + "Revision");
                var year = required(column + "Year", parsed(Integer::valueOf));
                value.flatMap(v -> year.flatMap(y -> measurement(column, v, y, source)))
                        .map(
                                measured ->
                                        new IndicatorValue(
                                                indicator,
                                                revision,
                                                measured,
                                                parts(column),
                                                Set.of()))
                        .ifPresent(values::add);
            }
        }
        return values;
    }

    private List<Part> parts(String value) {
        var found = new ReportParts(rows, cells);
        var parts = new ArrayList<Part>();
        for (var column : found.columns(value)) {
            var category = found.category(column);
            if (category.isEmpty()) {
                wrong(column);
            } else {
                required(column, parsed(BigDecimal::new))
                        .ifPresent(number -> parts.add(new Part(category.get(), number)));
            }
        }
        return parts;
    }

    /** Of the wording in force, only what it declares; a former one may have declared more. */
    private void declared(Commitment commitment, List<IndicatorValue> values) {
        for (var value : values) {
            commitment
                    .indicator(value.indicator())
                    .filter(indicator -> indicator.revision() == value.revision())
                    .ifPresent(indicator -> declared(indicator, value));
        }
    }

    private void declared(Indicator indicator, IndicatorValue value) {
        var known = indicator.breakdown().categories().stream().map(Category::key).toList();
        value.parts().stream()
                .map(part -> part.category().key())
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(valueColumn(indicator.id().number()) + "." + key));
    }

    private Optional<Measurement> measurement(
            String column, BigDecimal value, int year, String source) {
        var plain = SpreadsheetCell.plain(source);
        if (plain.length() > MOST_SOURCE || !RowReader.isReadable(plain)) {
            return wrong(column + "Source", "cell.too-long");
        }
        return required(column + "Year", parsed(typed -> new Measurement(value, year, plain)));
    }

    /** A report has the column only if some indicator was ever changed. */
    private int revision(String column) {
        return rows.has(column) && !cell(column).isEmpty()
                ? required(column, parsed(Integer::valueOf)).orElse(1)
                : 1;
    }

    private static String valueColumn(int number) {
        return number == 1 ? "value" : "value." + number;
    }

    private <T> Optional<T> required(String column, Function<String, Optional<T>> read) {
        if (!rows.has(column)) {
            return wrong(column, "column.missing");
        }
        try {
            var found = read.apply(cell(column));
            return found.isPresent() ? found : wrong(column);
        } catch (IllegalArgumentException | DateTimeException e) {
            return wrong(column);
        }
    }

    private static <T> Function<String, Optional<T>> parsed(Function<String, T> read) {
        return text -> Optional.of(read.apply(text));
    }

    private <T> Optional<T> wrong(String column) {
        return wrong(column, column.equals("status") ? "cell.status" : "cell.unknown");
    }

    private <T> Optional<T> wrong(String column, String code) {
        var found = rows.has(column) ? rows.cell(cells, column) : "";
        errors.add(new RowError(number, column, code, found));
        return Optional.empty();
    }
}
