package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.PersonId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class FormerPersonItem {

    private FormerPersonItem() {}

    static Map<String, AttributeValue> toItem(FormerPerson former) {
        return ItemWriter.at(AccessKeys.formerPerson(former.id()))
                .with("person", former.id().value())
                .with("grants", GrantValue.of(former.grants()))
                .with("leftOn", Values.date(former.leftOn()))
                .item();
    }

    static FormerPerson fromItem(ItemReader item) {
        return new FormerPerson(
                new PersonId(item.text("person")),
                GrantValue.read(item, "grants"),
                item.get("leftOn", Values::asDate));
    }
}
