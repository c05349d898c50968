package org.followup.web.letters;

import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.languages.Fault;
import org.followup.core.letters.Pause;
import org.followup.core.offices.Office;
import org.followup.web.edge.FormFields;

/** Pauses, those in force first, and the form that makes one, as it was typed. */
public record PausesView(
        List<Line> lines,
        List<Office> offices,
        List<RoundOf> rounds,
        FormFields typed,
        List<Fault> faults) {

    /** {@code by} is empty where the person has left; so is a reason that had to go. */
    public record Line(
            Pause pause,
            boolean on,
            Optional<String> by,
            Optional<String> reason,
            Optional<Office> office,
            Optional<Round> round) {}

    public record RoundOf(Forum forum, Round round) {

        public String value() {
            return "round:" + forum.id() + "/" + round.id();
        }
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }
}
