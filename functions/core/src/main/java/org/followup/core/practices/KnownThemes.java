package org.followup.core.practices;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Localized;

/** The themes of all forums by their code; of one that several have, the latest name counts. */
public record KnownThemes(SortedMap<ThemeCode, Localized> names) {

    /** {@code forums} by the day they open. */
    public static KnownThemes of(List<Forum> forums) {
        var names = new TreeMap<ThemeCode, Localized>();
        forums.stream()
                .flatMap(forum -> forum.themes().stream())
                .forEach(theme -> names.put(theme.code(), theme.name()));
        return new KnownThemes(names);
    }
}
