package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Recent;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.ThemeScore;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ScoreItem {

    private ScoreItem() {}

    static Map<String, AttributeValue> toItem(Score score) {
        return ItemWriter.at(RegisterKeys.score(score.forum(), score.office()))
                .with("forum", score.forum().value())
                .with("office", score.office().value())
                .with("themes", Values.map(score.themes(), ThemeCode::value, ScoreItem::theme))
                .with("rounds", Values.map(score.rounds(), RoundId::value, ScoreItem::counts))
                .with("updates", byStatus(score.updatesByStatus()))
                .with("regressions", Values.number(score.regressions()))
                .with("repeats", Values.number(score.repeats()))
                .with("pastDue", Values.number(score.pastDue()))
                .with("recent", Values.list(score.recent(), ScoreItem::recent))
                .with("roundsDigest", score.roundsDigest())
                .item();
    }

    static Score fromItem(ItemReader item) {
        return new Score(
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                item.map("themes", ThemeCode::new, ScoreItem::theme),
                item.map("rounds", RoundId::new, ScoreItem::counts),
                byStatus(item, "updates"),
                item.count("regressions"),
                item.count("repeats"),
                item.count("pastDue"),
                item.find("recent", ScoreItem::allRecent).orElse(List.of()),
                item.find("roundsDigest", AttributeValue::s).orElse(""));
    }

    private static AttributeValue recent(Recent recent) {
        return ItemWriter.document()
                .with("commitment", recent.commitment().value())
                .with("theme", recent.theme().value())
                .with("at", Values.moment(recent.at()))
                .with("status", recent.status(), Values::name)
                .value();
    }

    /** A card of a former version has none. */
    private static List<Recent> allRecent(AttributeValue value) {
        return value.l().stream().map(ItemReader::of).map(ScoreItem::recent).toList();
    }

    private static Recent recent(ItemReader recent) {
        return new Recent(
                new CommitmentReference(recent.text("commitment")),
                new ThemeCode(recent.text("theme")),
                recent.moment("at"),
                recent.find("status", status -> ImplementationStatus.valueOf(status.s())));
    }

    private static AttributeValue theme(ThemeScore theme) {
        return ItemWriter.document()
                .with("commitments", Values.number(theme.commitments()))
                .with("latest", byStatus(theme.latest()))
                .value();
    }

    private static ThemeScore theme(AttributeValue value) {
        var theme = ItemReader.of(value);
        return new ThemeScore(theme.count("commitments"), byStatus(theme, "latest"));
    }

    private static AttributeValue counts(SortedMap<ThemeCode, RoundCount> counts) {
        return Values.map(counts, ThemeCode::value, ScoreItem::count);
    }

    private static SortedMap<ThemeCode, RoundCount> counts(AttributeValue value) {
        return Values.asMap(value, ThemeCode::new, ScoreItem::count);
    }

    private static AttributeValue count(RoundCount count) {
        return ItemWriter.document()
                .with("expected", Values.number(count.expected()))
                .with("received", Values.number(count.received()))
                .with("although", Values.number(count.receivedAlthoughComplete()))
                .value();
    }

    private static RoundCount count(AttributeValue value) {
        var count = ItemReader.of(value);
        return new RoundCount(
                count.count("expected"), count.count("received"), count.count("although"));
    }

    private static AttributeValue byStatus(Map<ImplementationStatus, Integer> counts) {
        return Values.map(counts, ImplementationStatus::name, n -> Values.number(n));
    }

    private static Map<ImplementationStatus, Integer> byStatus(ItemReader item, String name) {
        return item.map(name, ImplementationStatus::valueOf, Values::asCount);
    }
}
