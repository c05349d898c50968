package org.followup.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has to be true of the stored item before it is written. */
record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {

    static Condition absent() {
        return new Condition(
                "attribute_not_exists(#key)", Map.of("#key", TableDefinition.PARTITION), Map.of());
    }

    /**
     * The stored counter is {@code former}; nothing is stored yet where that is 0, and what was
     * stored before it had a counter is at 1.
     */
    static Condition counter(String attribute, long former) {
        return former == 0
                ? absent()
                : new Condition(
                        former == 1
                                ? "#counter = :former OR (attribute_exists(PK) AND"
                                        + " attribute_not_exists(#counter))"
                                : "#counter = :former",
                        Map.of("#counter", attribute),
                        Map.of(":former", Values.number(former)));
    }
}
