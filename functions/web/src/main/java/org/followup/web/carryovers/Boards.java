package org.followup.web.carryovers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.forums.ForumId;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.CarryOverPorts;
import org.followup.web.commitments.EndingFaults;
import org.followup.web.edge.Refusal;
import org.followup.web.offices.ListedOffices;

/** Reads the board of a carry-over for a page. */
@Singleton
final class Boards {

    private final CarryOverPorts ports;
    private final ListedOffices offices;

    Boards(CarryOverPorts ports, ListedOffices offices) {
        this.ports = ports;
        this.offices = offices;
    }

    /** Not found also where no forum was before. */
    CarryOverBoard at(String forum) {
        return ForumId.parse(forum)
                .flatMap(id -> CarryOverBoard.of(ports, id))
                .orElseThrow(Refusal::notFound);
    }

    /** Lines of each office, the offices in the order of the reader's alphabet. */
    List<OfficeLines> grouped(List<CarryOverBoard.Line> lines, Language reader) {
        return offices.by(reader).stream()
                .map(
                        office ->
                                new OfficeLines(
                                        office,
                                        lines.stream()
                                                .filter(l -> l.row().office().equals(office.id()))
                                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    /** What has to be mended, at the fields of the plan. */
    static List<Fault> faults(List<CarryOverBoard.Line> lines) {
        var all = new ArrayList<Fault>();
        for (var line : lines) {
            line.faults().forEach(fault -> all.add(at(line, fault)));
            line.refusal()
                    .filter(why -> why != CarryOverRefusal.NO_CONSENT)
                    .ifPresent(why -> all.add(at(line, EndingFaults.of(why))));
        }
        return List.copyOf(all);
    }

    private static Fault at(CarryOverBoard.Line line, Fault fault) {
        var field = fault.field().equals("form") ? "way" : fault.field();
        return new Fault(line.reference().value() + "." + field, fault.key(), fault.arguments());
    }
}
