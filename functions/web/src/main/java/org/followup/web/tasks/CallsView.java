package org.followup.web.tasks;

import java.util.List;
import java.util.Optional;
import org.followup.core.offices.Office;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.SpokenTo;
import org.followup.web.edge.FilledForm;

/** The calls to one office, and the form that notes the next. */
public record CallsView(Office office, List<Line> calls, FilledForm form) {

    /** {@code by} is empty where the person has left, {@code note} where it had to go. */
    public record Line(Call call, Optional<String> by, Optional<String> note) {}

    public List<SpokenTo> roles() {
        return List.of(SpokenTo.values());
    }
}
