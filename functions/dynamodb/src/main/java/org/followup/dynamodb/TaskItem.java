package org.followup.dynamodb;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An open task stands in the index by when it was opened, a closed one by when it was closed. */
final class TaskItem {

    private TaskItem() {}

    static Map<String, AttributeValue> toItem(Task task) {
        return ItemWriter.at(BoardKeys.task(task.id()))
                .indexed(
                        task.isOpen() ? BoardKeys.OPEN_TASKS : BoardKeys.CLOSED_TASKS,
                        task.end().map(TaskEnd::at).orElse(task.openedAt()))
                .with("kind", Values.name(task.kind()))
                .with("about", Values.map(task.about(), Function.identity(), Values::text))
                .with("openedAt", Values.moment(task.openedAt()))
                .with("end", task.end(), TaskItem::end)
                .with("revision", Values.number(task.revision()))
                .item();
    }

    static Task fromItem(ItemReader item) {
        return new Task(
                TaskKind.valueOf(item.text("kind")),
                new TreeMap<>(item.map("about", Function.identity(), AttributeValue::s)),
                item.moment("openedAt"),
                item.find("end", value -> end(ItemReader.of(value))),
                item.count("revision"));
    }

    private static AttributeValue end(TaskEnd end) {
        return ItemWriter.document()
                .with("at", Values.moment(end.at()))
                .with("how", Values.name(end.how()))
                .with("by", end.by())
                .with("reason", end.reason(), TaskItem::reason)
                .value();
    }

    private static TaskEnd end(ItemReader end) {
        return new TaskEnd(
                end.moment("at"),
                TaskEnd.How.valueOf(end.text("how")),
                end.text("by"),
                end.find("reason", value -> reason(ItemReader.of(value))));
    }

    private static AttributeValue reason(TextId reason) {
        return ItemWriter.document()
                .with("history", reason.history().key())
                .with("sequence", Values.number(reason.sequence()))
                .with("place", reason.place())
                .value();
    }

    private static TextId reason(ItemReader reason) {
        return new TextId(
                new HistoryId(reason.text("history")),
                reason.number("sequence"),
                reason.text("place"));
    }
}
