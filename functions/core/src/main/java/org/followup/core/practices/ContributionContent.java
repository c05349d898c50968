package org.followup.core.practices;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Digest;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.LanguageTag;

/**
 * What an office wrote: {@code contact} is the role that others may turn to, never a name. A text
 * that was not given is absent.
 */
public record ContributionContent(
        ContributionKind kind,
        ThemeCode theme,
        LanguageTag language,
        Role contact,
        Audience audience,
        SortedMap<ContributionText, String> texts) {

    public ContributionContent {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        if (!contact.belongsToAnOffice()) {
            throw new IllegalArgumentException("others turn to somebody of the office");
        }
        for (var text : kind.texts()) {
            if (text.required() && texts.getOrDefault(text, "").isBlank()) {
                throw new IllegalArgumentException("a " + kind + " has its " + text);
            }
        }
    }

    /** Equal for two that say the same. */
    String digest() {
        var words = Json.obj();
        for (var text : texts.entrySet()) {
            words = words.with(text.getKey().key(), text.getValue());
        }
        var json =
                Json.obj()
                        .with("audience", audience.name())
                        .with("contact", contact.name())
                        .with("kind", kind.name())
                        .with("language", language.value())
                        .with("texts", words)
                        .with("theme", theme.value());
        return Digest.of(json.write());
    }

    /** In the order of the page. */
    List<StoredText> stored(HistoryId history, long sequence, SecureRandom random) {
        return kind.texts().stream()
                .flatMap(
                        text ->
                                Optional.ofNullable(texts.get(text)).stream()
                                        .map(
                                                words ->
                                                        StoredText.written(
                                                                new TextId(
                                                                        history,
                                                                        sequence,
                                                                        text.place(language)),
                                                                words,
                                                                random)))
                .toList();
    }
}
