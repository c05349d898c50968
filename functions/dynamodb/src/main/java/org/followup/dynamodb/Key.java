package org.followup.dynamodb;

import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item stands in the table. Keys are made in the {@code …Keys} class of their kind; {@code
 * docs/data.md} explains them. The ids of the domain hold no {@code #}, so no two things share a
 * key.
 */
public record Key(String partition, String sort) {

    static final String ONLY = "META";

    static Key only(String partition) {
        return new Key(partition, ONLY);
    }

    /** Padded, so that numbers sort. */
    static String number(int digits, long number) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
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
