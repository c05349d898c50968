package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.RowError;

final class DynamoDbImportJobs implements ImportJobs {

    private final Table table;

    DynamoDbImportJobs(Table table) {
        this.table = table;
    }

    @Override
    public Optional<ImportJob> find(ImportId id) {
        return table.find(ImportJob.class, JobKeys.importJob(id));
    }

    @Override
    public List<RowError> errors(ImportId id) {
        return table.all(ImportErrors.class, JobKeys.ofImport(id), JobKeys.PARTS).stream()
                .flatMap(part -> part.errors().stream())
                .toList();
    }

    @Override
    public List<ImportJob> latest(int most) {
        var query =
                table.query("#todo = :todo", Map.of(":todo", Values.text(JobKeys.IMPORTS)))
                        .indexName(TableDefinition.BY_TIME)
                        .expressionAttributeNames(Map.of("#todo", TableDefinition.TODO))
                        .scanIndexForward(false)
                        .limit(most)
                        .build();
        return table.client().queryPaginator(query).items().stream()
                .limit(most)
                .map(item -> Items.read(ImportJob.class, item))
                .toList();
    }
}
