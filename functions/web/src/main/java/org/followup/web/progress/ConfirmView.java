package org.followup.web.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;

/**
 * Exactly what waits for confirmation; after a change under the open page, also what had been shown
 * ({@code before}).
 */
public record ConfirmView(
        Commitment commitment,
        Office office,
        String form,
        Optional<Told> waiting,
        Optional<Told> before,
        String writer,
        Optional<String> refusal,
        boolean may,
        List<Fault> faults) {

    public String receipt() {
        return waiting.map(told -> told.update().receipt()).orElse("");
    }

    public long sequence() {
        return waiting.map(told -> told.update().sequence()).orElse(0L);
    }
}
