package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.followup.core.access.Link;
import org.followup.core.access.Secret;
import org.followup.core.letters.LetterChoice;
import org.followup.dynamodb.DynamoDbStores;

/** What somebody does with a link of a letter that a scanner has opened before. */
final class AfterTheScanner {

    private static final String TYPED = "Typed after the scanner";

    private final Chromium chromium;
    private final StartedService service;
    private final SignedIn people;

    AfterTheScanner(Chromium chromium, StartedService service, SignedIn people) {
        this.chromium = chromium;
        this.service = service;
        this.people = people;
    }

    /** Whether it has a secret, which alone says who comes. */
    static boolean isSecret(URI link) {
        return link.getPath().matches("/(in|without|calendar)/.*");
    }

    Link stored(URI link) {
        var secret = new Secret(link.getPath().replaceFirst(".*/", ""));
        return service.bean(DynamoDbStores.class).keys().link(secret.digest()).orElseThrow();
    }

    void act(String receiver, URI link) throws Exception {
        if (!isSecret(link)) {
            reads(people.as(receiver), link);
        } else if (stored(link).purpose() == Link.Purpose.UNSUBSCRIBE) {
            switchesOff(receiver, link);
        } else {
            enters(link);
        }
    }

    private static void reads(Person person, URI link) {
        assertThat(person.open(link.toString())).isEqualTo(200);
        assertThat(person.address()).isEqualTo(link.toString());
    }

    /** Without a session: the button lets in, to where the link leads. */
    private void enters(URI link) {
        var leadsTo = stored(link).leadsTo();
        try (var person = chromium.person(service.address().toString(), "en")) {
            person.open(link.toString());
            person.submit();
            person.isOn("/" + leadsTo);
            assertThat(person.page().context().cookies())
                    .extracting(cookie -> cookie.name)
                    .contains(Scanner.SESSION);
            if (leadsTo.startsWith("confirm/")) {
                person.act("confirm");
                person.isAt("Update received");
            } else if (leadsTo.endsWith("/update")) {
                saves(person);
            } else {
                assertThat(person.heading()).isEqualTo("My office");
            }
        }
    }

    private static void saves(Person person) {
        person.fill(Map.of("done", TYPED));
        person.act("save");
        person.isOn("saved=1");
        assertThat(person.page().locator("[name=done]").inputValue()).isEqualTo(TYPED);
    }

    /** By one press in the mail program (RFC 8058), and, once it is on again, by the button. */
    private void switchesOff(String receiver, URI link) throws Exception {
        var choice = LetterChoice.valueOf(stored(link).item().orElseThrow());
        assertThat(people.known(receiver).without()).isEmpty();

        press(link);
        assertThat(people.known(receiver).without()).containsExactly(choice);

        switchesOn(people.as(receiver), choice);
        assertThat(people.known(receiver).without()).isEmpty();

        try (var person = chromium.person(service.address().toString(), "en")) {
            person.open(link.toString());
            person.submit();
            person.isAt("No more letters of this kind");
        }
        assertThat(people.known(receiver).without()).containsExactly(choice);
        switchesOn(people.as(receiver), choice);
    }

    private static void switchesOn(Person person, LetterChoice choice) {
        person.open("/my-letters");
        person.page().locator("[name=want][value=%s]".formatted(choice)).check();
        person.press("Save");
        person.isShown("Saved.");
    }

    private static void press(URI link) throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(link)
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "List-Unsubscribe=One-Click"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
