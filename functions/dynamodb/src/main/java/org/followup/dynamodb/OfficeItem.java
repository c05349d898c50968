package org.followup.dynamodb;

import java.time.ZoneId;
import java.util.Map;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class OfficeItem {

    private OfficeItem() {}

    static Map<String, AttributeValue> toItem(Office office) {
        return ItemWriter.at(RegisterKeys.office(office.id()))
                .with("office", office.id().value())
                .with("name", Values.names(office.name()))
                .with("country", office.country())
                .with("zone", office.zone().getId())
                .with("focalPointAlone", Values.flag(office.confirmation().focalPointAlone()))
                .with("ownHandOver", Values.flag(office.confirmation().ownHandOver()))
                .item();
    }

    static Office fromItem(ItemReader item) {
        return new Office(
                new OfficeId(item.text("office")),
                item.names("name"),
                item.text("country"),
                ZoneId.of(item.text("zone")),
                new ConfirmationRights(
                        item.find("focalPointAlone", AttributeValue::bool).orElse(false),
                        item.find("ownHandOver", AttributeValue::bool).orElse(false)));
    }
}
