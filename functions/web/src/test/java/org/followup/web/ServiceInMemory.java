package org.followup.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Session;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.stores.InMemoryStore;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.web.edge.SetCookie;

/** The web function over stores in memory, with a clock that stands still and one browser. */
public record ServiceInMemory(InMemoryStore store, Instant now, Web web) implements AutoCloseable {

    /** {@code more} stand in for what is elsewhere too. */
    public static ServiceInMemory at(Instant now, InMemoryStore store, Object... more) {
        var stores =
                new DynamoDbStores(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        store.people(),
                        store.keys(),
                        store.letters(),
                        store.sendingTime(),
                        store.calendars(),
                        store.steps(),
                        store.imports(),
                        store.tasks(),
                        store.calls(),
                        store.madeReports(),
                        store.contributions(),
                        store.carryOvers());
        var beans =
                Stream.concat(Stream.of(Clock.fixed(now, ZoneOffset.UTC), stores), Stream.of(more));
        return new ServiceInMemory(store, now, Web.with(beans.toArray()));
    }

    /** From now on the browser is somebody's, who signed in a while {@code ago}. */
    public ServiceInMemory signIn(PersonId person, Duration ago) {
        var cookie = new Secret("cookie-of-" + person);
        var started = now.minus(ago);
        put(
                new Session(
                        cookie.digest(),
                        person,
                        "key",
                        started,
                        started.plus(Session.LASTS),
                        Optional.empty(),
                        0));
        web.cookies().put(SetCookie.SESSION, cookie.value());
        return this;
    }

    public void put(View... views) {
        for (var view : views) {
            var result = store.journal().commit(Transaction.without().put(view));
            if (!(result instanceof CommitResult.Committed)) {
                throw new AssertionError(result);
            }
        }
    }

    @Override
    public void close() {
        web.close();
    }
}
