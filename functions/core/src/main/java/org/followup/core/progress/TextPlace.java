package org.followup.core.progress;

import java.util.Locale;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.languages.LanguageTag;

/** One text of an update: which field, in which language. Written {@code done.ru}. */
public record TextPlace(TextField field, LanguageTag language) implements Comparable<TextPlace> {

    public String key() {
        return field.key() + "." + language.value();
    }

    public static TextPlace of(String key) {
        var dot = key.indexOf('.');
        var field =
                TextField.valueOf(key.substring(0, dot).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new TextPlace(field, new LanguageTag(key.substring(dot + 1)));
    }

    TextId in(HistoryId history, long sequence) {
        return new TextId(history, sequence, key());
    }

    @Override
    public int compareTo(TextPlace other) {
        return key().compareTo(other.key());
    }
}
