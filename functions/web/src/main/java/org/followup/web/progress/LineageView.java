package org.followup.web.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.followup.core.history.Journal;
import org.followup.core.offices.OfficeId;

/** Where a commitment comes from, what became of it, and the reason if it still stands. */
public record LineageView(
        List<CommitmentReference> from, Optional<Ending> ending, Optional<String> reason) {

    static LineageView of(Lineage lineage, OfficeId office, Journal journal) {
        var reason =
                lineage.ending()
                        .flatMap(end -> end.reasonIn(office.history()))
                        .flatMap(id -> Optional.ofNullable(journal.texts(List.of(id)).get(id)))
                        .map(text -> text.text());
        return new LineageView(lineage.from(), lineage.ending(), reason);
    }
}
