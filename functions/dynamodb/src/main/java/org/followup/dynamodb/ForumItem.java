package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Ladders;
import org.followup.core.forums.Move;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.LanguageTag;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ForumItem {

    private ForumItem() {}

    static Map<String, AttributeValue> toItem(Forum forum) {
        return ItemWriter.at(RegisterKeys.forum(forum.id()))
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
                .with("ladder", own(forum.ladder(), Ladder.DEFAULT), LadderValue::of)
                .with("reworkLadder", own(forum.reworkLadder(), Ladder.REWORK), LadderValue::of)
                .with("moved", forum.moved(), ForumItem::moved)
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
                new Ladders(
                        item.find("ladder", LadderValue::read).orElse(Ladder.DEFAULT),
                        item.find("reworkLadder", LadderValue::read).orElse(Ladder.REWORK)),
                item.find("moved", ForumItem::moved));
    }

    /** What every forum climbs by default stands in no item. */
    private static Optional<Ladder> own(Ladder ladder, Ladder byDefault) {
        return Optional.of(ladder).filter(own -> !own.equals(byDefault));
    }

    private static AttributeValue moved(DaysMoved moved) {
        return ItemWriter.document()
                .with("sequence", Values.number(moved.sequence()))
                .with("at", Values.moment(moved.at()))
                .with("formerOpensOn", Values.date(moved.formerOpensOn()))
                .with("formerClosesOn", Values.date(moved.formerClosesOn()))
                .value();
    }

    private static DaysMoved moved(AttributeValue value) {
        var moved = ItemReader.of(value);
        return new DaysMoved(
                moved.number("sequence"),
                moved.moment("at"),
                moved.get("formerOpensOn", Values::asDate),
                moved.get("formerClosesOn", Values::asDate));
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
                .with("moves", Values.list(round.moves(), ForumItem::move))
                .value();
    }

    private static AttributeValue move(Move move) {
        return ItemWriter.document()
                .with("sequence", Values.number(move.sequence()))
                .with("at", Values.moment(move.at()))
                .with("opensOn", Values.date(move.opensOn()))
                .with("dueOn", Values.date(move.dueOn()))
                .with("locksOn", Values.date(move.locksOn()))
                .with("formerOpensOn", Values.date(move.formerOpensOn()))
                .with("formerDueOn", Values.date(move.formerDueOn()))
                .with("formerLocksOn", Values.date(move.formerLocksOn()))
                .with("undo", Values.flag(move.undo()))
                .with("reason", move.reason(), tag -> Values.text(tag.value()))
                .value();
    }

    /** A round of a former version was never moved. */
    private static List<Move> moves(AttributeValue value) {
        return value.l().stream().map(ItemReader::of).map(ForumItem::move).toList();
    }

    private static Move move(ItemReader move) {
        return new Move(
                move.number("sequence"),
                move.moment("at"),
                move.get("opensOn", Values::asDate),
                move.get("dueOn", Values::asDate),
                move.get("locksOn", Values::asDate),
                move.get("formerOpensOn", Values::asDate),
                move.get("formerDueOn", Values::asDate),
                move.get("formerLocksOn", Values::asDate),
                move.flag("undo"),
                move.find("reason", tag -> new LanguageTag(tag.s())));
    }

    private static Round round(AttributeValue value) {
        var round = ItemReader.of(value);
        return new Round(
                new RoundId(round.text("round")),
                round.names("name"),
                round.get("opensOn", Values::asDate),
                round.get("dueOn", Values::asDate),
                round.get("locksOn", Values::asDate),
                round.find("moves", ForumItem::moves).orElse(List.of()));
    }
}
