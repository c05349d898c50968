package org.followup.web.progress;

import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.progress.SaveDraft;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateForm;
import org.followup.web.edge.Visitor;

/** What somebody typed into the form of an update, as the form sent it. */
record TypedUpdate(Visitor visitor, FoundUpdate found, Map<String, String> fields) {

    TypedUpdate with(Map<String, String> others) {
        return new TypedUpdate(visitor, found, others);
    }

    /** What a draft would keep of it, on the draft that it was typed on. */
    SaveDraft.Typed draft() {
        return new SaveDraft.Typed(
                found.who(),
                found.reference(),
                found.round().id(),
                UpdateFields.draft(fields),
                UpdateFields.kept(fields),
                UpdateFields.changed(fields));
    }

    UpdateForm.Outcome read() {
        return UpdateForm.read(
                fields, found.commitment().indicators(), visitor.language(), found.today());
    }

    SubmitUpdate.Command command(UpdateContent content) {
        return new SubmitUpdate.Command(
                found.who(),
                UpdateFields.requestId(fields),
                found.reference(),
                found.round().id(),
                UpdateFields.base(fields),
                content,
                found.onBehalf() ? Source.ON_BEHALF : Source.FORM,
                UpdateFields.right(fields, content));
    }

    UpdateView view(List<Fault> faults) {
        return found.view(visitor.language(), fields).with(faults);
    }
}
