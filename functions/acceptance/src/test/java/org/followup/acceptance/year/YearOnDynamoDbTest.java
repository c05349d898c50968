package org.followup.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.core.reminders.year.Ground;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.SimulatedYear;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.dynamodb.StoresAsPorts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The year once more, on DynamoDB Local behind the SDK's own client, whose interceptor fails and
 * conflicts. Fewer commitments than in memory; hours without work are jumped over, which a test
 * beside the year allows. It takes minutes, so it runs on demand: {@code mvn -pl
 * functions/acceptance -am verify -Dtest=YearOnDynamoDbTest -Dyear.table=true}.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "year.table", matches = "true")
final class YearOnDynamoDbTest {

    private static final long SEED = 20261124;
    private static final int COMMITMENTS = 2;
    private static final double OFTEN = 0.15;

    @Test
    void nothing_is_lost_and_nothing_comes_twice_on_a_table_that_fails() {
        try (var database = DynamoDbServer.start()) {
            var table = database.newTable();

            var year =
                    SimulatedYear.run(
                            SEED, COMMITMENTS, OFTEN, faults -> ground(database, table, faults));

            assertThat(year.lost()).as("lost, seed " + SEED).isEmpty();
            assertThat(year.unexpected()).as("unexpected, seed " + SEED).isEmpty();
            assertThat(year.twice()).as("twice, seed " + SEED).isEmpty();
            assertThat(year.unsettled()).as("unsettled, seed " + SEED).isEmpty();
            assertThat(year.reminders()).isGreaterThan(30);
            assertThat(year.interruptions()).containsOnlyKeys(Interruptions.Kind.values());
            System.out.printf(
                    "the year on a table, seed %d: %d reminders, %d receipts, %s%n",
                    SEED, year.reminders(), year.receipts(), year.interruptions());
        }
    }

    private static Ground ground(DynamoDbServer database, String table, Interruptions faults) {
        var client = database.clientWith(new FaultyWrites(faults));
        var stores = new StoresAsPorts(DynamoDbStores.on(client, table));
        return new Ground(stores, stores.journal());
    }
}
