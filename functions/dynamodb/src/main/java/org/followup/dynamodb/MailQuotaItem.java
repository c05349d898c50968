package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.MailQuota;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class MailQuotaItem {

    private MailQuotaItem() {}

    static Map<String, AttributeValue> toItem(MailQuota quota) {
        return ItemWriter.at(LetterKeys.mailQuota())
                .with("perDay", Values.number(quota.perDay()))
                .with("sentLastDay", Values.number(quota.sentLastDay()))
                .with("seenAt", Values.moment(quota.seenAt()))
                .item();
    }

    static MailQuota fromItem(ItemReader item) {
        return new MailQuota(
                item.number("perDay"), item.number("sentLastDay"), item.moment("seenAt"));
    }
}
