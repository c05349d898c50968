package org.followup.local;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.clock.MovableClock;
import org.followup.local.clock.Timetable;
import org.followup.local.clock.Work;
import org.followup.local.folder.DataFolder;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.OutboxSes;
import org.followup.local.table.EmbeddedTable;
import org.followup.local.table.OpeningTable;
import org.followup.local.table.StreamReader;
import org.followup.local.table.Subscription;
import org.followup.local.table.TableWatch;
import software.amazon.awssdk.services.ses.SesClient;

/**
 * What stands on one machine where AWS stands elsewhere. {@link Work}s and {@link Subscription}s
 * are beans, in their order.
 */
@Factory
@Requires(beans = OpeningTable.class)
final class LocalBeans {

    @Singleton
    EmbeddedTable table(OpeningTable opening) {
        return opening.await();
    }

    @Singleton
    @Replaces(DynamoDbStores.class)
    DynamoDbStores stores(EmbeddedTable table, List<TableWatch> watches) {
        var client = table.client();
        for (var watch : watches) {
            client = watch.around(client);
        }
        return DynamoDbStores.on(client, EmbeddedTable.NAME);
    }

    @Singleton
    Outbox outbox(DataFolder folder, MovableClock clock) {
        return new Outbox(folder.child("outbox"), clock);
    }

    @Singleton
    SesClient mail(Outbox outbox) {
        return new OutboxSes(outbox);
    }

    @Singleton
    Timetable timetable(
            MovableClock clock,
            EmbeddedTable table,
            DataFolder folder,
            List<Subscription> subscriptions,
            List<Work> works) {
        List<StreamReader> readers =
                subscriptions.stream()
                        .map(subscription -> new StreamReader(table, folder, subscription))
                        .toList();
        return new Timetable(clock, works, () -> settle(readers));
    }

    /** A function may write what another is waiting for. */
    private static void settle(List<StreamReader> readers) {
        boolean again = true;
        while (again) {
            again = false;
            for (StreamReader reader : readers) {
                again |= reader.deliver();
            }
        }
    }
}
