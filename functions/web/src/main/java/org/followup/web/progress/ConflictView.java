package org.followup.web.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.commitments.Commitment;
import org.followup.core.offices.Office;
import org.followup.core.progress.Draft;

/**
 * Two wrote at once: of each field that both changed, the text stored and the one typed, to be
 * chosen or merged; everything else that was typed goes along.
 */
public record ConflictView(
        Commitment commitment,
        Office office,
        String path,
        Instant storedAt,
        int draft,
        List<Both> both,
        SortedMap<String, String> others) {

    /** {@code name} is that of the field; one of a single line is chosen, not merged. */
    public record Both(String name, FieldName called, String stored, String typed) {

        public boolean isLong() {
            return List.of("done", "challenges", "nextStep", "evidence").contains(name);
        }

        /** Both texts, one under the other, for a hand to merge. */
        public String merged() {
            return stored + "\n\n" + typed;
        }
    }

    static ConflictView of(
            FoundUpdate found,
            Map<String, String> fields,
            Draft stored,
            SortedMap<String, String> typed) {
        var others = new TreeMap<>(fields);
        others.keySet().removeAll(typed.keySet());
        others.keySet().removeAll(List.of("draft", "action"));
        typed.keySet().forEach(field -> others.remove("was-" + field));
        return new ConflictView(
                found.commitment(),
                found.office(),
                found.path(),
                stored.savedAt(),
                stored.revision(),
                typed.entrySet().stream()
                        .map(
                                field ->
                                        new Both(
                                                field.getKey(),
                                                FieldName.of(field.getKey(), found.commitment()),
                                                stored.fields().getOrDefault(field.getKey(), ""),
                                                field.getValue()))
                        .toList(),
                others);
    }
}
