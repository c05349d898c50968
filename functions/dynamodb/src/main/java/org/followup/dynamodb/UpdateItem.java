package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Confirmation;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Review;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.Update;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class UpdateItem {

    private UpdateItem() {}

    static Map<String, AttributeValue> toItem(Update update) {
        return write(
                update,
                CommitmentKeys.update(update.commitment(), update.round(), update.version()));
    }

    /** A version, or what would become one. */
    static Map<String, AttributeValue> write(Update update, Key key) {
        return ItemWriter.at(key)
                .with("commitment", update.commitment().value())
                .with("forum", update.forum().value())
                .with("office", update.office().value())
                .with("round", update.round().value())
                .with("version", Values.number(update.version()))
                .with("status", Values.name(update.status()))
                .with("values", Values.list(update.values(), MeasurementValue::ofIndicator))
                .with("nextStepOn", update.nextStepOn(), Values::date)
                .with("language", update.language().value())
                .with("texts", Values.map(update.texts(), TextPlace::key, Values::text))
                .with("repeats", Values.flag(update.repeats()))
                .with("late", Values.flag(update.late()))
                .with("source", Values.name(update.source()))
                .with("by", update.by().id())
                .with("at", Values.moment(update.at()))
                .with("sequence", Values.number(update.sequence()))
                .with("receipt", update.receipt())
                .with("textsAt", Values.number(update.textsAt()))
                .with("forPublication", Values.flag(update.forPublication()))
                .with("confirmation", update.confirmation(), UpdateItem::confirmation)
                .with("review", review(update.review()))
                .with("dueOn", update.dueOn(), Values::date)
                .item();
    }

    static Update fromItem(ItemReader item) {
        return new Update(
                new CommitmentReference(item.text("commitment")),
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                new RoundId(item.text("round")),
                item.count("version"),
                ImplementationStatus.valueOf(item.text("status")),
                MeasurementValue.ofIndicators(item.get("values", AttributeValue::l)),
                item.find("nextStepOn", Values::asDate),
                new LanguageTag(item.text("language")),
                item.map("texts", TextPlace::of, AttributeValue::s),
                item.flag("repeats"),
                item.flag("late"),
                Source.valueOf(item.text("source")),
                new Actor(item.text("by")),
                item.moment("at"),
                item.number("sequence"),
                item.text("receipt"),
                item.find("textsAt", value -> Long.parseLong(value.n()))
                        .orElseGet(() -> item.number("sequence")),
                item.find("forPublication", AttributeValue::bool).orElse(false),
                item.find("confirmation", UpdateItem::asConfirmation),
                item.find("review", UpdateItem::asReview).orElse(Review.NONE),
                item.find("dueOn", Values::asDate));
    }

    private static AttributeValue confirmation(Confirmation confirmation) {
        return ItemWriter.document()
                .with("by", confirmation.by().id())
                .with("how", Values.name(confirmation.how()))
                .value();
    }

    private static Confirmation asConfirmation(AttributeValue value) {
        var confirmation = ItemReader.of(value);
        return new Confirmation(
                new Actor(confirmation.text("by")),
                Confirmation.How.valueOf(confirmation.text("how")));
    }

    private static AttributeValue review(Review review) {
        return ItemWriter.document()
                .with("stage", Values.name(review.stage()))
                .with("by", review.by(), by -> Values.text(by.id()))
                .with("at", review.at(), Values::moment)
                .with("reworkBy", review.reworkBy(), Values::date)
                .with("sequence", Values.number(review.sequence()))
                .value();
    }

    private static Review asReview(AttributeValue value) {
        var review = ItemReader.of(value);
        return new Review(
                Stage.valueOf(review.text("stage")),
                review.find("by", by -> new Actor(by.s())),
                review.find("at", Values::asMoment),
                review.find("reworkBy", Values::asDate),
                review.number("sequence"));
    }
}
