package org.followup.web.practices;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionText;
import org.jspecify.annotations.Nullable;

/**
 * A practice or a question as programs see it. A text that was not given, or had to go, is absent.
 */
@Serdeable
record ExchangeJson(
        String id,
        String kind,
        String office,
        String theme,
        String language,
        String contact,
        String audience,
        Instant sharedAt,
        Integer version,
        @Nullable String title,
        @Nullable String done,
        @Nullable String result,
        @Nullable String question,
        @Nullable String links,
        List<ReplyJson> answers,
        List<UseJson> uses) {

    @Serdeable
    record PageJson(List<RowJson> contributions, @Nullable String next) {}

    @Serdeable
    record RowJson(
            String id,
            String kind,
            String office,
            String theme,
            String language,
            Instant sharedAt,
            @Nullable String title) {}

    /** {@code text} is absent where the answer was withdrawn or its text had to go. */
    @Serdeable
    record ReplyJson(String office, String language, Instant at, @Nullable String text) {}

    @Serdeable
    record UseJson(String office, Instant at, @Nullable String text) {}

    static RowJson row(SharedLine line) {
        var one = line.contribution();
        return new RowJson(
                one.id().value(),
                one.kind().name(),
                one.office().value(),
                one.theme().value(),
                one.language().value(),
                one.sharedAt(),
                line.title().orElse(null));
    }

    static ExchangeJson of(
            Contribution one,
            Map<ContributionText, String> texts,
            List<ReplyJson> answers,
            List<UseJson> uses) {
        return new ExchangeJson(
                one.id().value(),
                one.kind().name(),
                one.office().value(),
                one.theme().value(),
                one.language().value(),
                one.contact().name(),
                one.audience().name(),
                one.sharedAt(),
                one.version(),
                text(texts, ContributionText.TITLE),
                text(texts, ContributionText.DONE),
                text(texts, ContributionText.RESULT),
                text(texts, ContributionText.QUESTION),
                text(texts, ContributionText.LINKS),
                answers,
                uses);
    }

    private static @Nullable String text(
            Map<ContributionText, String> texts, ContributionText text) {
        return Optional.ofNullable(texts.get(text)).orElse(null);
    }
}
