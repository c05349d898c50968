package org.followup.core.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * «We used this»: an office says that it took up a practice of another, and may add what came of
 * it. At most one of an office and practice.
 */
public record Use(
        ContributionId of,
        OfficeId office,
        LanguageTag language,
        boolean told,
        Actor by,
        Instant at,
        long sequence)
        implements View {

    /** Longest note, in characters. */
    public static final int LONGEST = 2_000;

    static final String KIND = "practice-used";
    static final String TAKEN_BACK = "practice-use-taken-back";

    private static final String TEXT = "used";

    @Override
    public Object id() {
        return List.of(of, office);
    }

    /** What came of it, if the office told. */
    public Optional<TextId> textId() {
        return told ? Optional.of(textAt(office, sequence, language)) : Optional.empty();
    }

    static TextId textAt(OfficeId office, long sequence, LanguageTag language) {
        return new TextId(office.history(), sequence, TEXT + "." + language);
    }

    static What what(
            ContributionId of, OfficeId office, LanguageTag language, List<StoredText> told) {
        var texts = Json.obj();
        for (var text : told) {
            texts = texts.with(text.id().place(), text.digest());
        }
        return new What(
                KIND,
                1,
                ContributionFacts.about(of)
                        .with("language", language.value())
                        .with("office", office.value())
                        .with("texts", texts));
    }

    static Use from(Change change) {
        var facts = change.what().facts();
        return new Use(
                ContributionFacts.id(change),
                new OfficeId(facts.text("office")),
                new LanguageTag(facts.text("language")),
                !facts.get("texts").asObj().members().isEmpty(),
                change.who(),
                change.at(),
                change.sequence());
    }

    What takenBack() {
        return new What(TAKEN_BACK, 1, ContributionFacts.about(of).with("office", office.value()));
    }
}
