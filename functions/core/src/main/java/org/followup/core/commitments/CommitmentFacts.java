package org.followup.core.commitments;

import org.followup.core.forums.ForumId;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * How a commitment stands in the facts of a change. Shape 1 had at most one indicator, unnamed, and
 * no plan; shape 2 listed neither age groups nor places; shape 3 has what is here.
 */
final class CommitmentFacts {

    static final int SHAPE = 3;

    private CommitmentFacts() {}

    static Json.Obj of(Commitment commitment) {
        var plan = commitment.plan();
        return Json.obj()
                .with("articles", commitment.articles().stream().map(Json.Whole::new).toList())
                .with("dueOn", commitment.dueOn(), Facts::date)
                .with("external", commitment.external(), CommitmentFacts::external)
                .with("forum", commitment.forum().value())
                .with("group", commitment.group(), Json::of)
                .with(
                        "indicators",
                        commitment.indicators().stream().map(IndicatorFacts::of).toList())
                .with(
                        "milestones",
                        plan.milestones().stream().map(CommitmentFacts::milestone).toList())
                .with(
                        "obligations",
                        plan.obligations().stream().map(CommitmentFacts::obligation).toList())
                .with("office", commitment.office().value())
                .with(
                        "partners",
                        Json.texts(plan.partners().stream().map(OfficeId::value).toList()))
                .with("reference", commitment.reference().value())
                .with("responsible", commitment.responsible(), Facts::names)
                .with(
                        "supporters",
                        Json.texts(plan.supporters().stream().map(PartnerId::value).toList()))
                .with("theme", commitment.theme().value())
                .with("title", Facts.names(commitment.title()));
    }

    static Commitment from(What what) {
        return from(what.shape() == 1 ? upgraded(what.facts()) : what.facts());
    }

    static Commitment from(Json.Obj facts) {
        return new Commitment(
                new CommitmentReference(facts.text("reference")),
                new ForumId(facts.text("forum")),
                new OfficeId(facts.text("office")),
                new ThemeCode(facts.text("theme")),
                facts.list("articles").stream().map(a -> (int) a.asWhole()).toList(),
                Facts.names(facts.get("title")),
                facts.find("responsible").map(Facts::names),
                facts.find("dueOn").map(Facts::date),
                facts.find("group").map(Json::asText),
                facts.list("indicators").stream().map(IndicatorFacts::from).toList(),
                facts.find("external").map(CommitmentFacts::external),
                plan(facts));
    }

    /** Shape 1 in the words of shape 2: its indicator was what the first of several is now. */
    private static Json.Obj upgraded(Json.Obj facts) {
        return facts.find("indicator")
                .map(Json::asObj)
                .map(
                        indicator ->
                                indicator
                                        .with("accumulation", Accumulation.LATEST.name())
                                        .with("id", IndicatorId.FIRST.value())
                                        .with("revision", 1)
                                        .with("targetType", TargetType.LEVEL.name()))
                .map(indicator -> facts.with("indicators", java.util.List.of(indicator)))
                .orElse(facts);
    }

    private static Plan plan(Json.Obj facts) {
        return new Plan(
                facts.list("partners").stream().map(id -> new OfficeId(id.asText())).toList(),
                facts.list("milestones").stream()
                        .map(Json::asObj)
                        .map(
                                m ->
                                        new Milestone(
                                                Facts.date(m.get("dueOn")),
                                                Facts.names(m.get("title"))))
                        .toList(),
                facts.list("obligations").stream()
                        .map(Json::asObj)
                        .map(
                                o ->
                                        new Obligation(
                                                Obligation.Kind.valueOf(o.text("kind")),
                                                o.text("name")))
                        .toList(),
                facts.list("supporters").stream().map(id -> new PartnerId(id.asText())).toList());
    }

    private static Json milestone(Milestone milestone) {
        return Json.obj()
                .with("dueOn", Facts.date(milestone.dueOn()))
                .with("title", Facts.names(milestone.title()));
    }

    private static Json obligation(Obligation obligation) {
        return Json.obj().with("kind", obligation.kind().name()).with("name", obligation.name());
    }

    private static Json external(ExternalReference external) {
        return Json.obj().with("name", external.name()).with("source", external.source());
    }

    private static ExternalReference external(Json json) {
        return new ExternalReference(json.asObj().text("source"), json.asObj().text("name"));
    }
}
