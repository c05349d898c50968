package org.followup.jobs;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.reports.MadeReportId;
import org.followup.dynamodb.JobKeys;
import org.followup.dynamodb.Key;

/** A record of the table's stream by which a new item tells that something is wanted. */
sealed interface AskedFor {

    /** A status report, by who asked for it. */
    record Report(PersonId person, MadeReportId id) implements AskedFor {}

    /** The cards of a forum, for its rounds are others. */
    record Cards(ForumId forum) implements AskedFor {}

    /** The plan of a carry-over, by the forum into which it leads. */
    record CarryOver(ForumId into) implements AskedFor {}

    /**
     * Reads the event.
     *
     * @throws IllegalArgumentException where a record is of anything else; it says what is wrong
     */
    static List<AskedFor> in(EventJson event) {
        return IntStream.iterate(0, i -> event.has(record(i) + "eventName"), i -> i + 1)
                .mapToObj(i -> read(event, record(i)))
                .toList();
    }

    private static String record(int number) {
        return "/Records/" + number + "/";
    }

    private static AskedFor read(EventJson event, String item) {
        event.must(item + "eventName", "INSERT");
        var partition = event.at(item + "dynamodb/Keys/PK/S");
        var sort = event.at(item + "dynamodb/Keys/SK/S");
        var key = new Key(partition, sort);
        Optional<AskedFor> report =
                JobKeys.whoseReport(key).map(person -> new Report(person, new MadeReportId(sort)));
        return report.or(() -> JobKeys.whoseCards(key).map(Cards::new))
                .or(() -> JobKeys.whoseCarryOver(key).map(CarryOver::new))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "nothing that was asked for: «" + partition + "»"));
    }
}
