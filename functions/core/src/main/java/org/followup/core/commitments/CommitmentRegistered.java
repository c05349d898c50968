package org.followup.core.commitments;

import java.util.Optional;
import java.util.function.Function;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/** The change that registers a commitment. */
public record CommitmentRegistered(Commitment commitment) {

    public static final String KIND = "commitment-registered";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with(
                                "articles",
                                commitment.articles().stream().map(Json.Whole::new).toList())
                        .with("dueOn", commitment.dueOn(), Facts::date)
                        .with("external", commitment.external(), CommitmentRegistered::external)
                        .with("forum", commitment.forum().value())
                        .with("group", commitment.group(), Json::of)
                        .with("indicator", commitment.indicator(), CommitmentRegistered::indicator)
                        .with("office", commitment.office().value())
                        .with("reference", commitment.reference().value())
                        .with("responsible", commitment.responsible(), Facts::names)
                        .with("theme", commitment.theme().value())
                        .with("title", Facts.names(commitment.title())));
    }

    public static CommitmentRegistered from(Change change) {
        var facts = change.what().facts();
        return new CommitmentRegistered(
                new Commitment(
                        new CommitmentReference(facts.text("reference")),
                        new ForumId(facts.text("forum")),
                        new OfficeId(facts.text("office")),
                        new ThemeCode(facts.text("theme")),
                        facts.list("articles").stream().map(a -> (int) a.asWhole()).toList(),
                        Facts.names(facts.get("title")),
                        facts.find("responsible").map(Facts::names),
                        facts.find("dueOn").map(Facts::date),
                        facts.find("group").map(Json::asText),
                        facts.find("indicator").map(CommitmentRegistered::indicator),
                        facts.find("external").map(CommitmentRegistered::external)));
    }

    private static Json external(ExternalReference external) {
        return Json.obj().with("name", external.name()).with("source", external.source());
    }

    private static ExternalReference external(Json json) {
        return new ExternalReference(json.asObj().text("source"), json.asObj().text("name"));
    }

    private static Json indicator(Indicator indicator) {
        return Json.obj()
                .with("baseline", indicator.baseline(), Measurement::facts)
                .with("direction", indicator.direction().name())
                .with("name", Facts.names(indicator.name()))
                .with("target", indicator.target(), Measurement::facts)
                .with("type", indicator.type().name())
                .with("unit", Facts.names(indicator.unit()));
    }

    private static Indicator indicator(Json json) {
        var facts = json.asObj();
        Function<String, Optional<Measurement>> value =
                name -> facts.find(name).map(Measurement::from);
        return new Indicator(
                Facts.names(facts.get("name")),
                Facts.names(facts.get("unit")),
                ValueType.valueOf(facts.text("type")),
                Direction.valueOf(facts.text("direction")),
                value.apply("baseline"),
                value.apply("target"));
    }
}
