package org.followup.core.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.progress.SpreadsheetCell;

/**
 * What a line of our own report breaks a value down by: {@code value.girls}, and {@code
 * value.age-1} with the name of the age group in {@code value.age-1Name.ru}.
 */
record ReportParts(ReportRows rows, List<String> cells) {

    private static final Pattern KEY =
            Pattern.compile("girls|boys|with(out)?-disability|(age|place)-[1-9][0-9]{0,2}");

    /** The columns that say something of a part; {@code value} is that of the whole. */
    List<String> columns(String value) {
        return rows.columns().stream()
                .filter(column -> column.startsWith(value + "."))
                .filter(column -> KEY.matcher(column.substring(value.length() + 1)).matches())
                .filter(column -> !rows.cell(cells, column).isBlank())
                .toList();
    }

    /** Empty where an age group or a place has no name. */
    Optional<Category> category(String column) {
        var key = column.substring(column.lastIndexOf('.') + 1);
        if (!key.matches("(age|place)-[0-9]+")) {
            return Arrays.stream(Category.Known.values())
                    .filter(known -> known.key().equals(key))
                    .<Category>map(known -> known)
                    .findFirst();
        }
        var dimension = key.startsWith("age") ? Dimension.AGE_GROUP : Dimension.PLACE;
        var number = Integer.parseInt(key.substring(key.indexOf('-') + 1));
        return name(column).map(name -> new Category.Listed(dimension, number, name));
    }

    private Optional<Localized> name(String column) {
        var prefix = column + "Name.";
        Map<LanguageTag, String> texts = new HashMap<>();
        for (var other : rows.columns()) {
            if (other.startsWith(prefix)) {
                var text = SpreadsheetCell.plain(rows.cell(cells, other)).strip();
                LanguageTag.parse(other.substring(prefix.length()))
                        .filter(tag -> !text.isEmpty())
                        .ifPresent(tag -> texts.put(tag, text));
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Localized(texts));
    }
}
