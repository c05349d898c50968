package org.followup.web.rounds;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.access.PersonId;
import org.followup.core.progress.Deadline;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;

/**
 * On 20 March 2026 the secretariat looks at a round that is due on 31 March and locks on 30 April.
 */
final class RoundInMarch {

    static final String ROUND = "/forums/2025-tashkent/rounds/2026-1";
    static final String KZ = ROUND + "/offices/kz";
    static final String UPDATE = "/commitments/KZ-2025-MON-01/rounds/2026-1/update";
    static final PersonId AIGUL = new PersonId("p-aigul");
    static final PersonId NURBEK = new PersonId("p-nurbek");

    private ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-20T06:00:00Z"), TwoOffices.store());

    RoundInMarch() {
        signIn(TwoOffices.SECRETARIAT);
    }

    void close() {
        service.close();
    }

    /** The same round on another day. */
    void at(String now, PersonId person) {
        service.close();
        service = ServiceInMemory.at(Instant.parse(now), TwoOffices.store());
        signIn(person);
    }

    void signIn(PersonId person) {
        service.signIn(person, Duration.ofMinutes(1));
    }

    ServiceInMemory service() {
        return service;
    }

    InMemoryStore store() {
        return service.store();
    }

    Web web() {
        return service.web();
    }

    Deadline deadline() {
        var store = service.store();
        return Deadline.all(
                        store.forums().find(TwoOffices.FORUM).orElseThrow().rounds(),
                        store.offices().find(TwoOffices.KZ).orElseThrow(),
                        store.progress().arrangements(TwoOffices.FORUM, TwoOffices.KZ))
                .getFirst();
    }

    int missing() {
        return service.store()
                .progress()
                .score(TwoOffices.FORUM, TwoOffices.KZ)
                .orElseThrow()
                .round(TwoOffices.ROUND)
                .missing();
    }

    /** As typed to give, or ask for, a later day. */
    static TypedIn extend(String day, String reason) {
        return new TypedIn().day("day", day).with("reason", reason);
    }
}
