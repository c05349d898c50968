package org.followup.core.progress;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.languages.LanguageTag;

/**
 * What an update says. {@code language} is that of the original; a text may stand in several
 * languages. Empty texts are absent. {@code forPublication} is the office's mark.
 */
public record UpdateContent(
        ImplementationStatus status,
        List<IndicatorValue> values,
        Optional<LocalDate> nextStepOn,
        LanguageTag language,
        Map<TextPlace, String> texts,
        boolean forPublication) {

    /** Content that the office did not mark for publication. */
    public UpdateContent(
            ImplementationStatus status,
            List<IndicatorValue> values,
            Optional<LocalDate> nextStepOn,
            LanguageTag language,
            Map<TextPlace, String> texts) {
        this(status, values, nextStepOn, language, texts, false);
    }

    public UpdateContent {
        values = List.copyOf(values);
        var kept = new TreeMap<>(texts);
        kept.values().removeIf(String::isEmpty);
        texts = Collections.unmodifiableMap(kept);
    }

    /** The same with other values. */
    public UpdateContent with(List<IndicatorValue> others) {
        return new UpdateContent(status, others, nextStepOn, language, texts, forPublication);
    }

    /** The text of a field in the original's language; empty where there is none. */
    public String text(TextField field) {
        return texts.getOrDefault(new TextPlace(field, language), "");
    }

    /** Whether the account of what was done stands word for word in the earlier update. */
    public boolean repeats(UpdateContent earlier) {
        var done = text(TextField.DONE).strip();
        return !done.isEmpty() && done.equals(earlier.text(TextField.DONE).strip());
    }
}
