package org.followup.jobs;

import java.util.List;
import java.util.stream.IntStream;
import org.followup.core.access.PersonId;
import org.followup.core.reports.MadeReportId;
import org.followup.dynamodb.Key;
import org.followup.dynamodb.Keyspace;

/** A record of the table's stream by which a new item tells that a report is wanted. */
record ReportAskedFor(PersonId person, MadeReportId id) {

    /**
     * Reads the event.
     *
     * @throws IllegalArgumentException where a record is of anything else; it says what is wrong
     */
    static List<ReportAskedFor> in(EventJson event) {
        return IntStream.iterate(0, i -> event.has(record(i) + "eventName"), i -> i + 1)
                .mapToObj(i -> read(event, record(i)))
                .toList();
    }

    private static String record(int number) {
        return "/Records/" + number + "/";
    }

    private static ReportAskedFor read(EventJson event, String item) {
        event.must(item + "eventName", "INSERT");
        var partition = event.at(item + "dynamodb/Keys/PK/S");
        var sort = event.at(item + "dynamodb/Keys/SK/S");
        return Keyspace.whoseReport(new Key(partition, sort))
                .map(person -> new ReportAskedFor(person, new MadeReportId(sort)))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no report that was asked for: «" + partition + "»"));
    }
}
