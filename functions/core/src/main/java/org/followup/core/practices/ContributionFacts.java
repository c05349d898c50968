package org.followup.core.practices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;

/** The facts of the changes that bring a version of a contribution. */
final class ContributionFacts {

    static final String SHARED = "practice-shared";
    static final String ASKED = "question-asked";
    static final String EDITED = "contribution-edited";

    private ContributionFacts() {}

    /** The change that first shares it; its sequence is part of the id. */
    static What first(ContributionId id, ContributionContent content, List<StoredText> texts) {
        var kind =
                switch (content.kind()) {
                    case PRACTICE -> SHARED;
                    case QUESTION -> ASKED;
                };
        return what(kind, id, content, 1, texts);
    }

    static What edited(Contribution before, ContributionContent content, List<StoredText> texts) {
        return what(EDITED, before.id(), content, before.version() + 1, texts);
    }

    private static What what(
            String kind,
            ContributionId id,
            ContributionContent content,
            int version,
            List<StoredText> texts) {
        var digests = Json.obj();
        for (var text : texts) {
            digests = digests.with(text.id().place(), text.digest());
        }
        return new What(
                kind,
                1,
                Json.obj()
                        .with("audience", content.audience().name())
                        .with("contact", content.contact().name())
                        .with("contribution", id.value())
                        .with("contributionKind", content.kind().name())
                        .with("language", content.language().value())
                        .with("office", id.office().value())
                        .with("texts", digests)
                        .with("theme", content.theme().value())
                        .with("version", version));
    }

    static Contribution read(Change change, Optional<Contribution> before) {
        var facts = change.what().facts();
        var language = new LanguageTag(facts.text("language"));
        return new Contribution(
                id(change),
                ContributionKind.valueOf(facts.text("contributionKind")),
                new ThemeCode(facts.text("theme")),
                language,
                Role.valueOf(facts.text("contact")),
                Audience.valueOf(facts.text("audience")),
                given(facts.get("texts").asObj(), language),
                before.map(Contribution::by).orElse(change.who()),
                before.map(Contribution::sharedAt).orElse(change.at()),
                change.at(),
                (int) facts.number("version"),
                change.sequence(),
                Optional.empty());
    }

    static ContributionId id(Change change) {
        return ContributionId.parse(change.what().facts().text("contribution")).orElseThrow();
    }

    static Json.Obj about(ContributionId id) {
        return Json.obj().with("contribution", id.value());
    }

    private static Set<ContributionText> given(Json.Obj digests, LanguageTag language) {
        return Arrays.stream(ContributionText.values())
                .filter(text -> digests.find(text.place(language)).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
