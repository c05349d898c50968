package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Use;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class UseItem {

    private UseItem() {}

    static Map<String, AttributeValue> toItem(Use use) {
        return ItemWriter.at(ExchangeKeys.use(use.of(), use.office()))
                .with("contribution", use.of().value())
                .with("office", use.office().value())
                .with("language", use.language().value())
                .with("told", Values.flag(use.told()))
                .with("by", use.by().id())
                .with("at", Values.moment(use.at()))
                .with("sequence", Values.number(use.sequence()))
                .item();
    }

    static Use fromItem(ItemReader item) {
        return new Use(
                ContributionItem.id(item),
                new OfficeId(item.text("office")),
                new LanguageTag(item.text("language")),
                item.flag("told"),
                new Actor(item.text("by")),
                item.moment("at"),
                item.number("sequence"));
    }
}
