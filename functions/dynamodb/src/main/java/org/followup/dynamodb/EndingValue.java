package org.followup.dynamodb;

import java.util.List;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.languages.LanguageTag;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a commitment ended, within the row of its office's list. */
final class EndingValue {

    private EndingValue() {}

    static AttributeValue of(Ending ending) {
        return ItemWriter.document()
                .with("way", Values.name(ending.way()))
                .with("into", of(ending.into()))
                .with("on", Values.date(ending.on()))
                .with("sequence", Values.number(ending.sequence()))
                .with("reason", ending.reason(), tag -> Values.text(tag.value()))
                .value();
    }

    static Ending read(AttributeValue value) {
        var ending = ItemReader.of(value);
        return new Ending(
                Ending.Way.valueOf(ending.text("way")),
                ending.list("into", EndingValue::reference),
                ending.get("on", Values::asDate),
                ending.number("sequence"),
                ending.find("reason", tag -> new LanguageTag(tag.s())));
    }

    static AttributeValue of(List<CommitmentReference> references) {
        return Values.list(references, r -> Values.text(r.value()));
    }

    static List<CommitmentReference> references(AttributeValue value) {
        return value.l().stream().map(EndingValue::reference).toList();
    }

    private static CommitmentReference reference(AttributeValue value) {
        return new CommitmentReference(value.s());
    }
}
