package org.followup.web.practices;

import java.util.List;
import java.util.Optional;
import org.followup.core.languages.Language;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.KnownThemes;

/**
 * A page of the exchange: what was looked for, what was found, the last shared first, and where the
 * next page begins.
 */
public record ExchangeView(
        ContributionKind kind,
        String theme,
        String language,
        KnownThemes themes,
        List<SharedLine> found,
        Optional<String> next,
        boolean shares,
        boolean observes) {

    public ContributionKind[] kinds() {
        return ContributionKind.values();
    }

    public Language[] languages() {
        return Language.values();
    }

    public boolean filtered() {
        return !theme.isEmpty() || !language.isEmpty();
    }

    /** The same search among the other kind. */
    public String path(ContributionKind other) {
        return "exchange?kind=" + other + search();
    }

    public String nextPath() {
        return path(kind) + "&before=" + next.orElse("");
    }

    private String search() {
        return (theme.isEmpty() ? "" : "&theme=" + theme)
                + (language.isEmpty() ? "" : "&language=" + language);
    }
}
