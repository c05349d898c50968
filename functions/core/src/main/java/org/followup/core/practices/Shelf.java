package org.followup.core.practices;

import java.util.Optional;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * A list in which a contribution is found: those of a kind, of a theme, in a language, of both, or
 * all of one office. Each is read by one bounded query, the latest first.
 */
public record Shelf(String key) {

    private static final String ANY = "*";

    public static Shelf of(
            ContributionKind kind, Optional<ThemeCode> theme, Optional<LanguageTag> language) {
        return new Shelf(
                kind
                        + "#"
                        + theme.map(ThemeCode::value).orElse(ANY)
                        + "#"
                        + language.map(LanguageTag::value).orElse(ANY));
    }

    public static Shelf of(OfficeId office) {
        return new Shelf("OFFICE#" + office);
    }
}
