package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.Tasks;

final class DynamoDbTasks implements Tasks {

    private final Table table;

    DynamoDbTasks(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Task> find(String id) {
        return table.find(Task.class, BoardKeys.task(id));
    }

    @Override
    public List<Task> open(int most) {
        return indexed(BoardKeys.OPEN_TASKS, true, most);
    }

    @Override
    public List<Task> closed(int most) {
        return indexed(BoardKeys.CLOSED_TASKS, false, most);
    }

    private List<Task> indexed(String todo, boolean oldestFirst, int most) {
        var query =
                table.query("#todo = :todo", Map.of(":todo", Values.text(todo)))
                        .indexName(TableDefinition.BY_TIME)
                        .expressionAttributeNames(Map.of("#todo", TableDefinition.TODO))
                        .scanIndexForward(oldestFirst)
                        .limit(most)
                        .build();
        return table.client().queryPaginator(query).items().stream()
                .limit(most)
                .map(item -> Items.read(Task.class, item))
                .toList();
    }
}
