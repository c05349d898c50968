package org.followup.core.reminders;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Progress;

/**
 * Which offices a carry-over concerns: those whose commitment has ended, those that joined it, and
 * those whose commitment takes its place. Read once, when it is first asked for.
 */
final class Carried {

    private final CarryOverPlan plan;
    private final Offices offices;
    private final Progress progress;
    private final Commitments commitments;
    private final Set<OfficeId> own = new HashSet<>();
    private final Map<OfficeId, SortedSet<CommitmentReference>> others = new HashMap<>();
    private boolean read;

    Carried(CarryOverPlan plan, Offices offices, Progress progress, Commitments commitments) {
        this.plan = plan;
        this.offices = offices;
        this.progress = progress;
        this.commitments = commitments;
    }

    /** The day on which it began, by the calendar of an office. */
    LocalDate since(ZoneId zone) {
        return plan.at().atZone(zone).toLocalDate();
    }

    boolean concerns(OfficeId office) {
        read();
        return own.contains(office) || others.containsKey(office);
    }

    /** The commitments of other offices that an office hears of, by reference. */
    SortedSet<CommitmentReference> others(OfficeId office) {
        read();
        return others.getOrDefault(office, new TreeSet<>());
    }

    private void read() {
        if (!read) {
            offices.all().forEach(this::read);
            read = true;
        }
    }

    private void read(Office office) {
        var rows = progress.rows(office.id(), plan.from());
        for (var row : Ended.since(rows, since(office.zone()))) {
            own.add(row.office());
            concerned(row)
                    .filter(other -> !other.equals(row.office()))
                    .forEach(
                            other ->
                                    others.computeIfAbsent(other, id -> new TreeSet<>())
                                            .add(row.reference()));
        }
    }

    private Stream<OfficeId> concerned(CommitmentRow row) {
        var joined =
                commitments.find(row.reference()).stream()
                        .flatMap(commitment -> commitment.plan().partners().stream());
        var successors =
                row.lineage().into().stream()
                        .map(commitments::find)
                        .flatMap(Optional::stream)
                        .map(Commitment::office);
        return Stream.concat(joined, successors).distinct();
    }
}
