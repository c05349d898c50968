package org.followup.core.practices;

import java.util.List;
import org.followup.core.history.View;

/** A contribution on one shelf. */
public record ContributionLine(Shelf shelf, Contribution contribution) implements View {

    @Override
    public Object id() {
        return List.of(shelf, contribution.id());
    }
}
