package org.followup.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item stands in the table. */
public record Key(String partition, String sort) {

    static final String ONLY = "META";

    static Key only(String partition) {
        return new Key(partition, ONLY);
    }

    static Key of(Map<String, AttributeValue> item) {
        var reader = new ItemReader(item);
        return new Key(reader.text(TableDefinition.PARTITION), reader.text(TableDefinition.SORT));
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(
                TableDefinition.PARTITION,
                Values.text(partition),
                TableDefinition.SORT,
                Values.text(sort));
    }
}
