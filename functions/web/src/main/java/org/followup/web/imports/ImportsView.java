package org.followup.web.imports;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.Mappings;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Localized;
import org.followup.web.edge.FormFields;

/** The latest imports, and the form that opens one, as it was typed. */
public record ImportsView(List<Line> lines, List<Forum> forums, Typed typed, List<Fault> faults) {

    public static final ZoneId ZONE = ZoneId.of("UTC");

    /** A forum that is not there yet is named by its id. */
    public record Line(ImportJob job, Localized forum) {

        public String mark() {
            return ImportsView.mark(job.state());
        }
    }

    /** An empty forum is the mapping's own; an empty encoding is UTF-8. */
    public record Typed(String mapping, String forum, String encoding, boolean store) {

        static final Typed NOTHING = new Typed("", "", "", false);

        static Typed in(FormFields form) {
            return new Typed(
                    form.get("mapping"),
                    form.get("forum"),
                    form.get("encoding"),
                    form.get("store").equals("yes"));
        }
    }

    public List<String> mappings() {
        return Mappings.NAMES;
    }

    public FileEncoding[] encodings() {
        return FileEncoding.values();
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /** The shape and colour of a state, borrowed from what reports look like. */
    static String mark(ImportState state) {
        return switch (state) {
            case WAITING_FOR_FILE -> "NOT_YET_DUE";
            case RUNNING -> "AWAITING_CONFIRMATION";
            case DONE -> "ACCEPTED";
            case REFUSED -> "SENT_BACK";
            case BROKEN_OFF -> "OVERDUE";
        };
    }
}
