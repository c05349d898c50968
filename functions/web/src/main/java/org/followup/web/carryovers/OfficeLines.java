package org.followup.web.carryovers;

import java.util.List;
import org.followup.core.offices.Office;
import org.followup.core.progress.CarryOverBoard;

/** The open commitments of one office. */
public record OfficeLines(Office office, List<CarryOverBoard.Line> lines) {
    public OfficeLines {
        lines = List.copyOf(lines);
    }
}
