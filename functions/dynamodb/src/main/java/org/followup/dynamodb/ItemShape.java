package org.followup.dynamodb;

import java.util.Map;
import java.util.function.Function;
import org.followup.core.history.View;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How one class of views becomes an item, and an item such a view again. */
record ItemShape<V extends View>(
        Class<V> type,
        Function<V, Map<String, AttributeValue>> toItem,
        Function<ItemReader, V> fromItem) {

    Map<String, AttributeValue> write(View view) {
        return toItem.apply(type.cast(view));
    }
}
