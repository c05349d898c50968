package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;
import org.followup.core.practices.Use;

record InMemoryContributions(InMemoryStore store) implements Contributions {

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return store.find(Contribution.class, id);
    }

    @Override
    public List<Contribution> on(Shelf shelf, Optional<String> before, int most) {
        var lastShared =
                Comparator.comparing((ContributionLine line) -> line.contribution().place())
                        .reversed();
        return store
                .all(ContributionLine.class, line -> line.shelf().equals(shelf), lastShared)
                .stream()
                .map(ContributionLine::contribution)
                .filter(one -> before.isEmpty() || one.place().compareTo(before.get()) < 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<Reply> replies(ContributionId id, int most) {
        var earliest =
                Comparator.comparing(Reply::at)
                        .thenComparing(Reply::office)
                        .thenComparingLong(Reply::sequence);
        return store.all(Reply.class, reply -> reply.to().equals(id), earliest).stream()
                .limit(most)
                .toList();
    }

    @Override
    public List<Use> uses(ContributionId id) {
        return store.all(Use.class, use -> use.of().equals(id), Comparator.comparing(Use::office));
    }

    @Override
    public List<ContributionDraft> drafts(OfficeId office) {
        return store.all(
                ContributionDraft.class,
                draft -> draft.office().equals(office),
                Comparator.comparing(ContributionDraft::draft));
    }

    @Override
    public Optional<ContributionDraft> draft(OfficeId office, String id) {
        return store.find(ContributionDraft.class, List.of(office, id));
    }
}
