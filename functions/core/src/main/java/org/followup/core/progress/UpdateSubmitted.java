package org.followup.core.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * The change by which an update is submitted. It holds the digests of the texts, never the texts.
 */
final class UpdateSubmitted {

    static final String KIND = "update-submitted";

    private UpdateSubmitted() {}

    /**
     * Of an update whose moment, sequence and receipt are not known yet: those the change itself
     * brings.
     */
    static What what(Update update) {
        var texts = new HashMap<String, Json>();
        update.texts().forEach((place, digest) -> texts.put(place.key(), Json.of(digest)));
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("commitment", update.commitment().value())
                        .with("forum", update.forum().value())
                        .with("language", update.language().value())
                        .with("late", update.late())
                        .with("nextStepOn", update.nextStepOn(), Facts::date)
                        .with("office", update.office().value())
                        .with("repeats", update.repeats())
                        .with("round", update.round().value())
                        .with("source", update.source().name())
                        .with("status", update.status().name())
                        .with("texts", new Json.Obj(texts))
                        .with(
                                "values",
                                update.values().stream().map(IndicatorValue::facts).toList())
                        .with("version", update.version()));
    }

    static Update from(Change change) {
        var facts = change.what().facts();
        return new Update(
                new CommitmentReference(facts.text("commitment")),
                new ForumId(facts.text("forum")),
                new OfficeId(facts.text("office")),
                new RoundId(facts.text("round")),
                (int) facts.number("version"),
                ImplementationStatus.valueOf(facts.text("status")),
                values(facts),
                facts.find("nextStepOn").map(Facts::date),
                new LanguageTag(facts.text("language")),
                texts(facts.get("texts").asObj()),
                facts.flag("repeats"),
                facts.flag("late"),
                Source.valueOf(facts.text("source")),
                change.who(),
                change.at(),
                change.sequence(),
                change.hash());
    }

    private static List<IndicatorValue> values(Json.Obj facts) {
        var listed = facts.list("values");
        return IntStream.range(0, listed.size())
                .mapToObj(i -> IndicatorValue.from(listed.get(i), i + 1))
                .toList();
    }

    private static Map<TextPlace, String> texts(Json.Obj facts) {
        var texts = new TreeMap<TextPlace, String>();
        facts.members().forEach((key, digest) -> texts.put(TextPlace.of(key), digest.asText()));
        return texts;
    }
}
