package org.followup.web.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.progress.ReportingState;
import org.followup.web.access.Author;

/** One update with its state, what may be done to it, and the notes on it. */
public record ReviewView(
        Commitment commitment,
        Office office,
        Optional<Told> current,
        Optional<ReportingState> state,
        boolean secretariat,
        boolean writes,
        List<Written> notes,
        String note,
        List<Fault> faults) {

    /**
     * A note as it is read; the text is absent where it had to go. {@code sentBack} is the version
     * that was sent back with it.
     */
    public record Written(
            Author by,
            boolean bySecretariat,
            Optional<Localized> partner,
            Optional<Integer> sentBack,
            Instant at,
            Optional<String> text) {}

    public int version() {
        return current.map(told -> told.update().version()).orElse(0);
    }

    public boolean isAt(String stage) {
        return current.filter(told -> told.update().review().stage().name().equals(stage))
                .isPresent();
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
