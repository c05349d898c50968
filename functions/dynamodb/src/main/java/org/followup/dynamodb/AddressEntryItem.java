package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.PersonId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AddressEntryItem {

    private AddressEntryItem() {}

    static Map<String, AttributeValue> toItem(AddressEntry entry) {
        return ItemWriter.at(AccessKeys.address(entry.addressDigest(), entry.person()))
                .with("digest", entry.addressDigest())
                .with("person", entry.person().value())
                .item();
    }

    static AddressEntry fromItem(ItemReader item) {
        return new AddressEntry(item.text("digest"), new PersonId(item.text("person")));
    }
}
