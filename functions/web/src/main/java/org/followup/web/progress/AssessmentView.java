package org.followup.web.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;
import org.followup.web.edge.FormFields;

/** What an office declares and what the secretariat thinks of it, side by side. */
public record AssessmentView(
        Commitment commitment,
        Office office,
        Optional<Told> told,
        Optional<Assessed> assessed,
        boolean assesses,
        boolean replies,
        FormFields form,
        List<Fault> faults) {

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
