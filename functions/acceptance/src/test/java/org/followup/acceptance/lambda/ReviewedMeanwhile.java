package org.followup.acceptance.lambda;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Head;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdatePorts;
import org.followup.dynamodb.DynamoDbStores;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An office as a report finds it that has looked where its history ends, and reads an update after
 * somebody has accepted it: the update knows of that, the end of the history is before it.
 */
final class ReviewedMeanwhile {

    private static final ForumId FORUM = new ForumId("2025-tashkent");
    private static final OfficeId OFFICE = new OfficeId("kz");

    private ReviewedMeanwhile() {}

    /** The update that was accepted. */
    static Update in(DynamoDbStores stores, DynamoDbClient client, String table) {
        var update =
                stores.progress().rows(OFFICE, FORUM).stream()
                        .flatMap(row -> stores.progress().updates(row.reference()).stream())
                        .findFirst()
                        .orElseThrow();
        var seen = stores.journal().head(OFFICE.history());
        accept(stores, update);
        end(client, table, seen);
        return update;
    }

    private static void accept(DynamoDbStores stores, Update update) {
        var ports =
                new UpdatePorts(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        stores.people(),
                        stores.tasks(),
                        Clock.systemUTC(),
                        new SecureRandom());
        var secretariat =
                new Identity(
                        Actor.SERVICE, "", Set.of(Grant.secretariat()), Optional.empty(), false);
        var outcome =
                new ReviewUpdate(ports, (office, day) -> false)
                        .accept(
                                new ReviewUpdate.Version(
                                        secretariat,
                                        update.commitment(),
                                        update.round(),
                                        update.version()));
        if (!(outcome instanceof UpdateOutcome.Moved)) {
            throw new AssertionError(outcome);
        }
    }

    private static void end(DynamoDbClient client, String table, Head seen) {
        var key =
                Map.of(
                        "PK",
                        AttributeValue.fromS("HEAD#" + OFFICE.history().key()),
                        "SK",
                        AttributeValue.fromS("HEAD"));
        var values =
                Map.of(
                        ":sequence",
                        AttributeValue.fromN(Long.toString(seen.sequence())),
                        ":hash",
                        AttributeValue.fromS(seen.hash()));
        client.updateItem(
                write ->
                        write.tableName(table)
                                .key(key)
                                .updateExpression("SET #s = :sequence, #h = :hash")
                                .expressionAttributeNames(Map.of("#s", "sequence", "#h", "hash"))
                                .expressionAttributeValues(values));
    }
}
