package org.followup.acceptance.journeys;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.acceptance.StartedService;
import org.followup.local.table.EmbeddedTable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Every item of the table, with all that stands in it. */
record WholeTable(Set<Map<String, AttributeValue>> items) {

    static WholeTable of(StartedService service) {
        return new WholeTable(
                service
                        .bean(EmbeddedTable.class)
                        .client()
                        .scanPaginator(
                                scan -> scan.tableName(EmbeddedTable.NAME).consistentRead(true))
                        .items()
                        .stream()
                        .collect(Collectors.toSet()));
    }

    /** What was written, changed or deleted, as it was before and as it is now. */
    Set<Map<String, AttributeValue>> changedUntil(WholeTable later) {
        var changed = new HashSet<>(items);
        changed.addAll(later.items());
        changed.removeIf(item -> items.contains(item) && later.items().contains(item));
        return changed;
    }
}
