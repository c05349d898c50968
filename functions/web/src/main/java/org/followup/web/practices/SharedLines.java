package org.followup.web.practices;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.KnownThemes;

/** Gives contributions their titles and names: three reads, however many there are. */
@Singleton
final class SharedLines {

    private final Offices offices;
    private final Forums forums;
    private final Journal journal;

    SharedLines(Offices offices, Forums forums, Journal journal) {
        this.offices = offices;
        this.forums = forums;
        this.journal = journal;
    }

    KnownThemes themes() {
        return KnownThemes.of(forums.all());
    }

    Map<OfficeId, Office> offices() {
        return offices.all().stream().collect(Collectors.toMap(Office::id, Function.identity()));
    }

    List<SharedLine> of(List<Contribution> contributions, KnownThemes themes) {
        if (contributions.isEmpty()) {
            return List.of();
        }
        var known = offices();
        var titles = journal.texts(contributions.stream().flatMap(c -> title(c).stream()).toList());
        return contributions.stream()
                .map(
                        one ->
                                new SharedLine(
                                        one,
                                        title(one)
                                                .flatMap(id -> Optional.ofNullable(titles.get(id)))
                                                .map(StoredText::text),
                                        Optional.ofNullable(known.get(one.office())).orElseThrow(),
                                        theme(one, themes)))
                .toList();
    }

    /** A theme that no forum has any more is called by its code. */
    static Localized theme(Contribution contribution, KnownThemes themes) {
        var code = contribution.theme();
        return Optional.ofNullable(themes.names().get(code))
                .orElseGet(() -> Localized.of(Language.ENGLISH, code.value()));
    }

    private static Optional<TextId> title(Contribution contribution) {
        return contribution.textId(ContributionText.TITLE);
    }
}
