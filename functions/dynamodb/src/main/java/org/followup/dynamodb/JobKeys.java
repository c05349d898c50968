package org.followup.dynamodb;

import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.imports.ImportId;
import org.followup.core.reports.MadeReportId;

/** Keys of what is made aside: imports, reports, the cards of all offices, a carry-over. */
public final class JobKeys {

    static final String PARTS = "PART#";

    /** Where imports stand in the index, by the moment they were asked for. */
    static final String IMPORTS = "IMPORTS";

    private static final String CARDS = "CARDS#";
    private static final String CARRYING = "CARRYING#";
    private static final String REPORTS = "REPORTS#";

    private JobKeys() {}

    static Key importJob(ImportId job) {
        return Key.only(ofImport(job));
    }

    static Key importErrors(ImportId job, int part) {
        return new Key(ofImport(job), PARTS + Key.number(3, part));
    }

    static String ofImport(ImportId job) {
        return "JOB#" + job;
    }

    static Key madeReport(PersonId person, MadeReportId report) {
        return new Key(madeReports(person), report.value());
    }

    static String madeReports(PersonId person) {
        return REPORTS + person;
    }

    /** Whose made report a record of the table's stream is about; empty for anything else. */
    public static Optional<PersonId> whoseReport(Key key) {
        return key.partition().startsWith(REPORTS)
                ? Optional.of(new PersonId(key.partition().substring(REPORTS.length())))
                : Optional.empty();
    }

    static Key cardsWanted(ForumId forum, long sequence) {
        return new Key(CARDS + forum, Key.number(9, sequence));
    }

    /** Which forum's cards a record of the table's stream wants; empty for anything else. */
    public static Optional<ForumId> whoseCards(Key key) {
        return key.partition().startsWith(CARDS)
                ? Optional.of(new ForumId(key.partition().substring(CARDS.length())))
                : Optional.empty();
    }

    static Key carryOverWanted(ForumId into, int revision) {
        return new Key(CARRYING + into, Key.number(9, revision));
    }

    /** Into which forum a record of the stream wants commitments carried; empty for another. */
    public static Optional<ForumId> whoseCarryOver(Key key) {
        return key.partition().startsWith(CARRYING)
                ? Optional.of(new ForumId(key.partition().substring(CARRYING.length())))
                : Optional.empty();
    }
}
