package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.history.Answer;
import org.followup.core.history.RequestKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AnswerItem {

    private AnswerItem() {}

    static Map<String, AttributeValue> toItem(Answer answer) {
        return ItemWriter.at(HistoryKeys.answer(answer.request()))
                .with("person", answer.request().person())
                .with("request", answer.request().id())
                .with("payloadDigest", answer.payloadDigest())
                .with("text", answer.text())
                .expiring(answer.expiresAt(), Duration.ZERO)
                .item();
    }

    static Answer fromItem(ItemReader item) {
        return new Answer(
                new RequestKey(item.text("person"), item.text("request")),
                item.text("payloadDigest"),
                item.text("text"),
                item.moment("until"));
    }
}
