package org.followup.dynamodb;

import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Part;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A part of a value within an item, with the name of its category where the indicator lists it. */
final class PartValue {

    private PartValue() {}

    static AttributeValue of(Part part) {
        var value = Values.decimal(part.value());
        return switch (part.category()) {
            case Category.Known known ->
                    ItemWriter.document()
                            .with("category", Values.name(known))
                            .with("value", value)
                            .value();
            case Category.Listed listed ->
                    ItemWriter.document()
                            .with("listed", listed(listed))
                            .with("value", value)
                            .value();
        };
    }

    static Part read(AttributeValue value) {
        var part = ItemReader.of(value);
        return new Part(
                part.find("category", AttributeValue::s)
                        .<Category>map(Category.Known::valueOf)
                        .orElseGet(() -> part.get("listed", PartValue::readListed)),
                part.get("value", Values::asDecimal));
    }

    static AttributeValue listed(Category.Listed listed) {
        return ItemWriter.document()
                .with("dimension", Values.name(listed.dimension()))
                .with("number", Values.number(listed.number()))
                .with("name", Values.names(listed.name()))
                .value();
    }

    static Category.Listed readListed(AttributeValue value) {
        var listed = ItemReader.of(value);
        return new Category.Listed(
                Dimension.valueOf(listed.text("dimension")),
                listed.count("number"),
                listed.names("name"));
    }
}
