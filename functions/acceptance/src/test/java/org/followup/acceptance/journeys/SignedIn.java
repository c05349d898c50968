package org.followup.acceptance.journeys;

import java.util.HashMap;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.followup.core.letters.EmailAddress;
import org.followup.dynamodb.DynamoDbStores;

/** People of the demonstration at browsers of their own, by their addresses; each stays there. */
final class SignedIn implements AutoCloseable {

    private final Chromium chromium;
    private final StartedService service;
    private final Map<String, Person> people = new HashMap<>();

    SignedIn(Chromium chromium, StartedService service) {
        this.chromium = chromium;
        this.service = service;
    }

    Person as(String address) {
        return people.computeIfAbsent(address, this::looksIn);
    }

    private Person looksIn(String address) {
        var person = chromium.person(service.address().toString(), "en");
        var id = known(address).id();
        person.open("/");
        person.page().locator("form[action$='look-in/%s'] button".formatted(id)).click();
        person.page().locator(".head form").waitFor();
        return person;
    }

    /** As the service knows somebody now. */
    org.followup.core.access.Person known(String address) {
        return service.bean(DynamoDbStores.class)
                .people()
                .with(new EmailAddress(address))
                .getFirst();
    }

    @Override
    public void close() {
        people.values().forEach(Person::close);
    }
}
