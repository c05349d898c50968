package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Participation;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PartnerItem {

    private PartnerItem() {}

    static Map<String, AttributeValue> toItem(Partner partner) {
        return ItemWriter.at(RegisterKeys.partner(partner.id()))
                .with("partner", partner.id().value())
                .with("name", Values.names(partner.name()))
                .with("participation", Values.name(partner.participation()))
                .with("forums", Values.list(partner.forums(), id -> Values.text(id.value())))
                .item();
    }

    static Partner fromItem(ItemReader item) {
        return new Partner(
                new PartnerId(item.text("partner")),
                item.names("name"),
                Participation.valueOf(item.text("participation")),
                item.list("forums", id -> new ForumId(id.s())));
    }
}
