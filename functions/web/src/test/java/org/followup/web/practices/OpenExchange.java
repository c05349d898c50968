package org.followup.web.practices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.Shelf;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;

/** The pages of the exchange in a test, and what an office in Almaty has shared there. */
record OpenExchange(ServiceInMemory service) {

    static final String NEW = "/exchange/new?kind=PRACTICE";
    static final PersonId AIGUL = new PersonId("p-aigul");
    static final PersonId NURBEK = new PersonId("p-nurbek");
    static final PersonId PARTNER = new PersonId("p-partner");

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");

    /** Somebody of the office is signed in. */
    static OpenExchange open() {
        var exchange = new OpenExchange(ServiceInMemory.at(NOW, TwoOffices.store()));
        exchange.as(AIGUL);
        return exchange;
    }

    Web web() {
        return service.web();
    }

    void as(PersonId person) {
        service.signIn(person, Duration.ofMinutes(1));
    }

    List<Contribution> ours() {
        return service.store().contributions().on(Shelf.of(TwoOffices.KZ), Optional.empty(), 99);
    }

    String page() {
        return page("");
    }

    String page(String further) {
        return "/exchange/" + ours().getFirst().id() + further;
    }
}
