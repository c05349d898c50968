package org.followup.web.history;

import java.util.List;
import java.util.Optional;
import org.followup.core.history.HistoryId;
import org.followup.core.history.VerifyHistory;
import org.followup.core.languages.Localized;

/** Every history with what its check found; one that is too long for a page has none. */
public record ChecksView(List<Line> lines) {

    public record Line(
            HistoryId history,
            Optional<Localized> name,
            String path,
            Optional<VerifyHistory.Report> report) {}

    public boolean holds() {
        return lines.stream()
                .flatMap(line -> line.report().stream())
                .allMatch(VerifyHistory.Report::holds);
    }

    public boolean whole() {
        return lines.stream().allMatch(line -> line.report().isPresent());
    }
}
