package org.followup.dynamodb;

import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ForumItem {

    private ForumItem() {}

    static Map<String, AttributeValue> toItem(Forum forum) {
        return ItemWriter.at(Keyspace.forum(forum.id()))
                .with("forum", forum.id().value())
                .with("name", Values.names(forum.name()))
                .with("host", forum.host())
                .with("place", Values.names(forum.place()))
                .with("opensOn", Values.date(forum.opensOn()))
                .with("closesOn", Values.date(forum.closesOn()))
                .with("illustrative", Values.flag(forum.illustrative()))
                .with("themes", Values.list(forum.themes(), ForumItem::theme))
                .with("declaration", forum.declaration(), ForumItem::declaration)
                .with("rounds", Values.list(forum.rounds(), ForumItem::round))
                .with("ladder", ownLadder(forum), LadderValue::of)
                .item();
    }

    static Forum fromItem(ItemReader item) {
        return new Forum(
                new ForumId(item.text("forum")),
                item.names("name"),
                item.text("host"),
                item.names("place"),
                item.get("opensOn", Values::asDate),
                item.get("closesOn", Values::asDate),
                item.flag("illustrative"),
                item.list("themes", ForumItem::theme),
                item.find("declaration", ForumItem::declaration),
                item.list("rounds", ForumItem::round),
                item.find("ladder", LadderValue::read).orElse(Ladder.DEFAULT));
    }

    /** What every forum climbs by default stands in no item. */
    private static Optional<Ladder> ownLadder(Forum forum) {
        return Optional.of(forum.ladder()).filter(ladder -> !ladder.equals(Ladder.DEFAULT));
    }

    private static AttributeValue theme(Theme theme) {
        return ItemWriter.document()
                .with("code", theme.code().value())
                .with("name", Values.names(theme.name()))
                .value();
    }

    private static Theme theme(AttributeValue value) {
        var theme = ItemReader.of(value);
        return new Theme(new ThemeCode(theme.text("code")), theme.names("name"));
    }

    private static AttributeValue declaration(Declaration declaration) {
        return ItemWriter.document()
                .with("title", Values.names(declaration.title()))
                .with("adoptedOn", Values.date(declaration.adoptedOn()))
                .value();
    }

    private static Declaration declaration(AttributeValue value) {
        var declaration = ItemReader.of(value);
        return new Declaration(
                declaration.names("title"), declaration.get("adoptedOn", Values::asDate));
    }

    private static AttributeValue round(Round round) {
        return ItemWriter.document()
                .with("round", round.id().value())
                .with("name", Values.names(round.name()))
                .with("opensOn", Values.date(round.opensOn()))
                .with("dueOn", Values.date(round.dueOn()))
                .with("locksOn", Values.date(round.locksOn()))
                .value();
    }

    private static Round round(AttributeValue value) {
        var round = ItemReader.of(value);
        return new Round(
                new RoundId(round.text("round")),
                round.names("name"),
                round.get("opensOn", Values::asDate),
                round.get("dueOn", Values::asDate),
                round.get("locksOn", Values::asDate));
    }
}
