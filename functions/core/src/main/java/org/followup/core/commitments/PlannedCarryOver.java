package org.followup.core.commitments;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.forums.ForumId;
import org.followup.core.history.View;
import org.followup.core.languages.LanguageTag;

/**
 * What was typed into the plan for one commitment, as it was typed, in the language of the page; a
 * draft that goes when the commitment ends. A commitment without one is continued.
 */
public record PlannedCarryOver(
        ForumId into,
        CommitmentReference commitment,
        SortedMap<String, String> fields,
        LanguageTag language)
        implements View {

    public PlannedCarryOver {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static PlannedCarryOver none(
            ForumId into, CommitmentReference commitment, LanguageTag language) {
        return new PlannedCarryOver(into, commitment, new TreeMap<>(Map.of()), language);
    }

    @Override
    public Object id() {
        return List.of(into, commitment);
    }
}
