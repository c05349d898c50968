package org.followup.dynamodb;

import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.imports.ImportJobs;
import org.followup.core.letters.Letters;
import org.followup.core.letters.SendingTime;
import org.followup.core.offices.Offices;
import org.followup.core.practices.Contributions;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.Steps;
import org.followup.core.reports.MadeReports;
import org.followup.core.tasks.Calls;
import org.followup.core.tasks.Tasks;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** All stores of the core on one table; made once, they hold no state and may be shared. */
public record DynamoDbStores(
        Journal journal,
        Offices offices,
        Forums forums,
        Commitments commitments,
        Progress progress,
        People people,
        Keys keys,
        Letters letters,
        SendingTime sendingTime,
        Calendars calendars,
        Steps steps,
        ImportJobs imports,
        Tasks tasks,
        Calls calls,
        MadeReports madeReports,
        Contributions contributions,
        CarryOvers carryOvers) {

    /** On AWS, or where the SDK's own variables lead it; the one place that builds a client. */
    public static DynamoDbStores on(String tableName) {
        var http = UrlConnectionHttpClient.builder();
        return on(DynamoDbClient.builder().httpClientBuilder(http).build(), tableName);
    }

    /** The client stays the caller's, to be closed by whoever made it. */
    public static DynamoDbStores on(DynamoDbClient client, String tableName) {
        var table = new Table(client, tableName);
        var journal = new DynamoDbJournal(table);
        return new DynamoDbStores(
                journal,
                new DynamoDbOffices(table),
                new DynamoDbForums(table),
                new DynamoDbCommitments(table),
                new DynamoDbProgress(table, journal),
                new DynamoDbPeople(table),
                new DynamoDbKeys(table),
                new DynamoDbLetters(table),
                new DynamoDbSendingTime(table),
                new DynamoDbCalendars(table),
                new DynamoDbSteps(table),
                new DynamoDbImportJobs(table),
                new DynamoDbTasks(table),
                new DynamoDbCalls(table),
                new DynamoDbMadeReports(table),
                new DynamoDbContributions(table),
                new DynamoDbCarryOvers(table));
    }
}
