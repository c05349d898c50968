package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.RowError;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ImportErrorsItem {

    private ImportErrorsItem() {}

    static Map<String, AttributeValue> toItem(ImportErrors part) {
        return ItemWriter.at(JobKeys.importErrors(part.job(), part.part()))
                .with("job", part.job().value())
                .with("part", Values.number(part.part()))
                .with("errors", Values.list(part.errors(), ImportErrorsItem::error))
                .item();
    }

    static ImportErrors fromItem(ItemReader item) {
        return new ImportErrors(
                new ImportId(item.text("job")),
                item.count("part"),
                item.list("errors", ImportErrorsItem::error));
    }

    private static AttributeValue error(RowError error) {
        return ItemWriter.document()
                .with("row", Values.number(error.row()))
                .with("column", error.column())
                .with("code", error.code())
                .with("found", error.found())
                .value();
    }

    private static RowError error(AttributeValue value) {
        var error = ItemReader.of(value);
        return new RowError(
                error.count("row"), error.text("column"), error.text("code"), error.text("found"));
    }
}
