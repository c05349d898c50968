package org.followup.core.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;

/** Understands the lines of our own report. */
final class ReportRows {

    private static final List<String> WANTED =
            List.of("forum", "commitment", "round", "status", "language", "nextStepOn");

    final Forum forum;
    private final Commitments commitments;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<TextPlace, String> texts = new TreeMap<>();
    private final Map<CommitmentReference, Optional<Commitment>> known = new HashMap<>();

    ReportRows(Forum forum, Commitments commitments, List<String> header) {
        this.forum = forum;
        this.commitments = commitments;
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i);
            columns.put(name, i);
            place(name).ifPresent(place -> texts.put(place, name));
        }
    }

    List<String> missingColumns() {
        return WANTED.stream().filter(name -> !columns.containsKey(name)).toList();
    }

    Optional<ReadyUpdate> read(int number, List<String> cells, List<RowError> errors) {
        if (cells.size() != columns.size()) {
            errors.add(new RowError(number, "", "row.width", Integer.toString(cells.size())));
            return Optional.empty();
        }
        return new ReportRow(this, number, cells, errors).read();
    }

    /** The columns that hold texts of updates, such as {@code done.ru}. */
    Map<TextPlace, String> texts() {
        return texts;
    }

    /** In the order of the file. */
    List<String> columns() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    String cell(List<String> cells, String column) {
        return cells.get(Objects.requireNonNull(columns.get(column)));
    }

    /** A commitment of the forum. */
    Optional<Commitment> commitment(CommitmentReference reference) {
        return known.computeIfAbsent(
                reference,
                name -> commitments.find(name).filter(found -> found.forum().equals(forum.id())));
    }

    static Optional<ImplementationStatus> status(String code) {
        return Arrays.stream(ImplementationStatus.values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }

    private static Optional<TextPlace> place(String column) {
        for (var field : TextField.values()) {
            if (column.startsWith(field.key() + ".")) {
                return LanguageTag.parse(column.substring(field.key().length() + 1))
                        .map(language -> new TextPlace(field, language));
            }
        }
        return Optional.empty();
    }
}
