package org.followup.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.core.reminders.year.Ground;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.Outcome;
import org.followup.core.reminders.year.SimulatedYear;
import org.followup.core.reminders.year.Sort;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.dynamodb.StoresAsPorts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The year once more, on DynamoDB Local and SES's protocol behind the SDK's own clients, whose
 * interceptors fail and conflict. Fewer commitments than in memory; hours without work are jumped
 * over, which a test beside the year allows. Each build lives through the first round; the whole
 * year takes minutes, so it runs on demand: {@code ./dev bench year table}.
 */
@Tag("slow")
final class YearOnDynamoDbTest {

    private static final long SEED = 20261127;
    private static final int WHOLE = 400;

    /** Four weeks before the first step of the second round. */
    private static final int FIRST_ROUND = 92;

    private static final double OFTEN = 0.15;

    @Test
    void a_round_on_a_table_that_fails_loses_nothing_and_repeats_nothing() {
        var round = lived(1, FIRST_ROUND);

        assertThat(round.reminders()).isGreaterThan(10);
        assertThat(round.expected())
                .containsKeys(
                        Sort.OPENINGS,
                        Sort.DEADLINES,
                        Sort.HAND_OVERS,
                        Sort.ACCEPTANCES,
                        Sort.ROLES,
                        Sort.SIGN_INS);
    }

    @Test
    @EnabledIfSystemProperty(named = "year.table", matches = "true")
    void neither_does_the_whole_year() {
        assertThat(lived(2, WHOLE).reminders()).isGreaterThan(30);
    }

    private static Outcome lived(int commitments, int days) {
        try (var database = DynamoDbServer.start()) {
            var table = database.newTable();

            var year =
                    SimulatedYear.run(
                            SEED,
                            commitments,
                            days,
                            OFTEN,
                            faults -> ground(database, table, faults));

            System.out.printf(
                    "%d days on a table, seed %d: %s, %s%n",
                    days, SEED, new TreeMap<>(year.expected()), year.interruptions());
            assertThat(year.lost()).as("lost, seed " + SEED).isEmpty();
            assertThat(year.unexpected()).as("unexpected, seed " + SEED).isEmpty();
            assertThat(year.twice()).as("twice, seed " + SEED).isEmpty();
            assertThat(year.unsettled()).as("unsettled, seed " + SEED).isEmpty();
            assertThat(year.interruptions()).containsOnlyKeys(Interruptions.Kind.values());
            return year;
        }
    }

    private static Ground ground(DynamoDbServer database, String table, Interruptions faults) {
        var client = database.clientWith(new FaultyWrites(faults));
        var stores = new StoresAsPorts(DynamoDbStores.on(client, table));
        return new Ground(
                stores, stores.journal(), service -> new InMemorySes(service).mail(faults));
    }
}
