package org.followup.web.practices;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.KnownThemes;
import org.followup.core.practices.Shelf;
import org.followup.web.edge.Refusal;

/**
 * Finds what somebody may read on a shelf, a page at a time. Of what is shared with others only, at
 * most so much is passed over for one page; the next goes on from there.
 */
@Singleton
final class ExchangeSearch {

    private static final int PAGE = 20;
    private static final int MOST_LOOKED_AT = 400;

    private final Contributions contributions;

    ExchangeSearch(Contributions contributions) {
        this.contributions = contributions;
    }

    /** What is looked for, as it stands in an address; an empty text means any. */
    record Query(
            ContributionKind kind,
            Optional<ThemeCode> theme,
            Optional<Language> language,
            Optional<String> before) {

        /** A theme or language that is misspelt would look like «there is none». */
        static Query of(
                String kind, String theme, String language, String before, KnownThemes themes) {
            return new Query(
                    kind(kind),
                    chosen(theme, themes.names().keySet().stream().filter(c -> is(c, theme))),
                    chosen(language, Language.of(language).stream()),
                    chosen(before, Optional.of(before).filter(Query::isPlace).stream()));
        }

        static ContributionKind kind(String typed) {
            return Arrays.stream(ContributionKind.values())
                    .filter(kind -> kind.name().equals(typed))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }

        private static boolean is(ThemeCode code, String typed) {
            return code.value().equals(typed);
        }

        private static boolean isPlace(String typed) {
            return typed.matches("[0-9:.TZ-]{24}_[a-z0-9-]{3,30}");
        }

        private static <T> Optional<T> chosen(String typed, Stream<T> known) {
            var found = known.findFirst();
            if (found.isEmpty() && !typed.isEmpty()) {
                throw Refusal.notFound();
            }
            return typed.isEmpty() ? Optional.empty() : found;
        }

        Shelf shelf() {
            return Shelf.of(kind, theme, language.map(LanguageTag::of));
        }
    }

    /** {@code next} is where the next page begins. */
    record Found(List<Contribution> contributions, Optional<String> next) {}

    Found find(Identity who, Query query) {
        var found = new ArrayList<Contribution>();
        var before = query.before();
        for (var looked = 0; looked < MOST_LOOKED_AT; looked += PAGE) {
            var page = contributions.on(query.shelf(), before, PAGE);
            for (var one : page) {
                if (ExchangePolicy.mayRead(who, one)) {
                    if (found.size() == PAGE) {
                        return new Found(List.copyOf(found), Optional.of(found.getLast().place()));
                    }
                    found.add(one);
                }
            }
            if (page.size() < PAGE) {
                return new Found(List.copyOf(found), Optional.empty());
            }
            before = Optional.of(page.getLast().place());
        }
        return new Found(List.copyOf(found), before);
    }
}
