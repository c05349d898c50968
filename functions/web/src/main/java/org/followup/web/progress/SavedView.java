package org.followup.web.progress;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.progress.Draft;

/**
 * What the script of the form is told after a save: when it was stored, the hidden fields that bind
 * the form to what is stored now, and the texts of {@code others} in fields that it left alone.
 */
public record SavedView(
        Instant at,
        ZoneId zone,
        SortedMap<String, String> bound,
        SortedMap<String, String> others) {

    /** Of a form whose draft is one text: who comes second is told, and nothing is put in. */
    public SavedView(int revision, Instant at, ZoneId zone) {
        this(at, zone, new TreeMap<>(Map.of("draft", Integer.toString(revision))), new TreeMap<>());
    }

    static SavedView of(Draft draft, ZoneId zone, Map<String, String> fields) {
        var sent = UpdateFields.kept(fields);
        var others = new TreeMap<>(draft.fields());
        others.entrySet()
                .removeIf(field -> field.getValue().equals(sent.getOrDefault(field.getKey(), "")));
        return new SavedView(
                draft.savedAt(), zone, new TreeMap<>(UpdateFields.bound(draft)), others);
    }
}
