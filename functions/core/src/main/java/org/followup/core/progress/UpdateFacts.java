package org.followup.core.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * A version of an update as the facts of a change: digests of its texts, never the texts. Moment,
 * sequence and receipt are those of the change itself. Shape 1 knew neither writer nor
 * confirmation: who made the change had written it, and its texts stood there. Shape 2 did not say
 * which due day was in force. Shape 3 asked nobody whether a value is right. Shape 4 broke no value
 * down.
 */
final class UpdateFacts {

    private static final int SHAPE = 5;

    private UpdateFacts() {}

    static What what(String kind, Update update) {
        var texts = new HashMap<String, Json>();
        update.texts().forEach((place, digest) -> texts.put(place.key(), Json.of(digest)));
        var textsAt = Optional.of(update.textsAt()).filter(sequence -> sequence > 0);
        return new What(
                kind,
                SHAPE,
                Json.obj()
                        .with("commitment", update.commitment().value())
                        .with("confirmation", update.confirmation(), UpdateFacts::confirmation)
                        .with("dueOn", update.dueOn(), Facts::date)
                        .with("forPublication", update.forPublication())
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
                        .with("textsAt", textsAt, Json.Whole::new)
                        .with(
                                "values",
                                update.values().stream().map(IndicatorValue::facts).toList())
                        .with("version", update.version())
                        .with("writtenBy", update.by().id()));
    }

    static Update read(Change change) {
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
                facts.find("writtenBy").map(by -> new Actor(by.asText())).orElse(change.who()),
                change.at(),
                change.sequence(),
                change.hash(),
                facts.find("textsAt").map(Json::asWhole).orElse(change.sequence()),
                facts.find("forPublication").isPresent() && facts.flag("forPublication"),
                facts.find("confirmation").map(UpdateFacts::confirmation),
                Review.NONE,
                facts.find("dueOn").map(Facts::date));
    }

    private static List<IndicatorValue> values(Json.Obj facts) {
        var listed = facts.list("values");
        return IntStream.range(0, listed.size())
                .mapToObj(i -> IndicatorValue.from(listed.get(i), i + 1))
                .toList();
    }

    private static Json confirmation(Confirmation confirmation) {
        return Json.obj().with("by", confirmation.by().id()).with("how", confirmation.how().name());
    }

    private static Confirmation confirmation(Json json) {
        var facts = json.asObj();
        return new Confirmation(
                new Actor(facts.text("by")), Confirmation.How.valueOf(facts.text("how")));
    }

    private static Map<TextPlace, String> texts(Json.Obj facts) {
        var texts = new TreeMap<TextPlace, String>();
        facts.members().forEach((key, digest) -> texts.put(TextPlace.of(key), digest.asText()));
        return texts;
    }
}
