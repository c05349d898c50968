package org.followup.core.practices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * What an office answered to a contribution. Its text stands in the history of the office that
 * answered, at {@code sequence}.
 */
public record Reply(
        ContributionId to,
        OfficeId office,
        LanguageTag language,
        Actor by,
        Instant at,
        long sequence,
        Optional<Withdrawal> withdrawal)
        implements View {

    /** Longest answer, in characters. */
    public static final int LONGEST = 4_000;

    /** So many are shown, and may be given, to one contribution. */
    public static final int MOST = 200;

    static final String KIND = "answer-given";
    static final String WITHDRAWN = "answer-withdrawn";

    private static final String TEXT = "answer";

    @Override
    public Object id() {
        return List.of(to, office, sequence);
    }

    public TextId textId() {
        return textAt(office, sequence, language);
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    static TextId textAt(OfficeId office, long sequence, LanguageTag language) {
        return new TextId(office.history(), sequence, TEXT + "." + language);
    }

    static What what(ContributionId to, OfficeId office, LanguageTag language, String digest) {
        return new What(
                KIND,
                1,
                ContributionFacts.about(to)
                        .with("language", language.value())
                        .with("office", office.value())
                        .with("texts", Json.obj().with(TEXT + "." + language, digest)));
    }

    static Reply from(Change change) {
        var facts = change.what().facts();
        return new Reply(
                ContributionFacts.id(change),
                new OfficeId(facts.text("office")),
                new LanguageTag(facts.text("language")),
                change.who(),
                change.at(),
                change.sequence(),
                Optional.empty());
    }

    Reply withdrawn(Withdrawal how) {
        return new Reply(to, office, language, by, at, sequence, Optional.of(how));
    }
}
