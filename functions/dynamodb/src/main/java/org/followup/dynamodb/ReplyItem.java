package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Reply;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ReplyItem {

    private ReplyItem() {}

    static Map<String, AttributeValue> toItem(Reply reply) {
        return ItemWriter.at(ExchangeKeys.reply(reply))
                .with("contribution", reply.to().value())
                .with("office", reply.office().value())
                .with("language", reply.language().value())
                .with("by", reply.by().id())
                .with("at", Values.moment(reply.at()))
                .with("sequence", Values.number(reply.sequence()))
                .with("withdrawal", reply.withdrawal(), WithdrawalValue::of)
                .item();
    }

    static Reply fromItem(ItemReader item) {
        return new Reply(
                ContributionItem.id(item),
                new OfficeId(item.text("office")),
                new LanguageTag(item.text("language")),
                new Actor(item.text("by")),
                item.moment("at"),
                item.number("sequence"),
                item.find("withdrawal", WithdrawalValue::read));
    }
}
