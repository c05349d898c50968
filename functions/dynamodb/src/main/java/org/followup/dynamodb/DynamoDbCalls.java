package org.followup.dynamodb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.Calls;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

final class DynamoDbCalls implements Calls {

    private final Table table;

    DynamoDbCalls(Table table) {
        this.table = table;
    }

    @Override
    public List<Call> to(String office, int most) {
        return latest(
                table.query("PK = :calls", Map.of(":calls", Values.text(BoardKeys.calls(office))))
                        .consistentRead(true),
                most);
    }

    @Override
    public List<Call> since(LocalDate day, int most) {
        var from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var query =
                table.query(
                                "#todo = :todo AND #at >= :from",
                                Map.of(
                                        ":todo", Values.text(BoardKeys.CALLS),
                                        ":from", Values.moment(from)))
                        .indexName(TableDefinition.BY_TIME)
                        .expressionAttributeNames(
                                Map.of("#todo", TableDefinition.TODO, "#at", TableDefinition.AT));
        return latest(query, most);
    }

    private List<Call> latest(QueryRequest.Builder query, int most) {
        var pages =
                table.client().queryPaginator(query.scanIndexForward(false).limit(most).build());
        return pages.items().stream()
                .limit(most)
                .map(item -> Items.read(Call.class, item))
                .toList();
    }
}
