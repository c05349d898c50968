package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Made;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ArrangementsItem {

    private ArrangementsItem() {}

    static Map<String, AttributeValue> toItem(Arrangements arrangements) {
        return ItemWriter.at(RegisterKeys.arrangements(arrangements.forum(), arrangements.office()))
                .with("forum", arrangements.forum().value())
                .with("office", arrangements.office().value())
                .with("all", Values.list(arrangements.all(), ArrangementsItem::arrangement))
                .item();
    }

    static Arrangements fromItem(ItemReader item) {
        return new Arrangements(
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                item.list("all", ArrangementsItem::arrangement));
    }

    private static AttributeValue arrangement(Arrangement arrangement) {
        var made = arrangement.made();
        var document =
                ItemWriter.document()
                        .with("round", arrangement.round().value())
                        .with("sequence", Values.number(made.sequence()))
                        .with("at", Values.moment(made.at()))
                        .with("by", made.by().id())
                        .with("reason", made.reason(), tag -> Values.text(tag.value()))
                        .with("undoneBy", made.undoneBy(), Values::number);
        return switch (arrangement) {
            case Arrangement.Extended extended ->
                    document.with("kind", "extended")
                            .with("day", Values.date(extended.dueOn()))
                            .value();
            case Arrangement.Asked asked ->
                    document.with("kind", "asked").with("day", Values.date(asked.dueOn())).value();
            case Arrangement.RoundExcused excused -> document.with("kind", "round-excused").value();
            case Arrangement.CommitmentExcused excused ->
                    document.with("kind", "commitment-excused")
                            .with("commitment", excused.commitment().value())
                            .value();
            case Arrangement.Reopened reopened ->
                    document.with("kind", "reopened")
                            .with("day", Values.date(reopened.locksOn()))
                            .value();
        };
    }

    private static Arrangement arrangement(AttributeValue value) {
        var item = ItemReader.of(value);
        var round = new RoundId(item.text("round"));
        var made =
                new Made(
                        item.number("sequence"),
                        item.moment("at"),
                        new Actor(item.text("by")),
                        item.find("reason", tag -> new LanguageTag(tag.s())),
                        item.find("undoneBy", sequence -> Long.parseLong(sequence.n())));
        return switch (item.text("kind")) {
            case "extended" ->
                    new Arrangement.Extended(round, item.get("day", Values::asDate), made);
            case "asked" -> new Arrangement.Asked(round, item.get("day", Values::asDate), made);
            case "round-excused" -> new Arrangement.RoundExcused(round, made);
            case "commitment-excused" ->
                    new Arrangement.CommitmentExcused(
                            round, new CommitmentReference(item.text("commitment")), made);
            case "reopened" ->
                    new Arrangement.Reopened(round, item.get("day", Values::asDate), made);
            default -> throw new IllegalStateException("no arrangement is " + item.text("kind"));
        };
    }
}
