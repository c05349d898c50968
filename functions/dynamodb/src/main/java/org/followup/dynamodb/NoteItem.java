package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Note;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class NoteItem {

    private NoteItem() {}

    static Map<String, AttributeValue> toItem(Note note) {
        return ItemWriter.at(CommitmentKeys.note(note.commitment(), note.round(), note.sequence()))
                .with("commitment", note.commitment().value())
                .with("office", note.office().value())
                .with("round", note.round().value())
                .with("by", note.by().id())
                .with("bySecretariat", Values.flag(note.bySecretariat()))
                .with("at", Values.moment(note.at()))
                .with("sequence", Values.number(note.sequence()))
                .with("partner", note.partner(), id -> Values.text(id.value()))
                .item();
    }

    static Note fromItem(ItemReader item) {
        return new Note(
                new CommitmentReference(item.text("commitment")),
                new OfficeId(item.text("office")),
                new RoundId(item.text("round")),
                new Actor(item.text("by")),
                item.flag("bySecretariat"),
                item.moment("at"),
                item.number("sequence"),
                item.find("partner", value -> new OfficeId(value.s())));
    }
}
