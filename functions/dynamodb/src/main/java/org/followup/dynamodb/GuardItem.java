package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Receiver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class GuardItem {

    private GuardItem() {}

    static Map<String, AttributeValue> toItem(Guard guard) {
        return ItemWriter.at(LetterKeys.guard(guard.receiver()))
                .with("receiver", guard.receiver().key())
                .with("remindedOn", Values.date(guard.remindedOn()))
                .with("occasion", guard.occasion())
                .with("revision", Values.number(guard.revision()))
                .item();
    }

    static Guard fromItem(ItemReader item) {
        return new Guard(
                new Receiver(item.text("receiver")),
                item.get("remindedOn", Values::asDate),
                item.text("occasion"),
                item.count("revision"));
    }
}
