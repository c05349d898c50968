package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.time.Instant;
import org.followup.acceptance.StartedService;
import org.followup.core.access.Link;
import org.followup.core.access.Role;
import org.followup.core.access.Secret;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.letters.EmailAddress;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A mail scanner that opens every link of a letter in a real browser, with scripts, ten times. It
 * presses no button: nothing changes, nobody is let in, and the person can still act.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScannerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final EmailAddress READER = new EmailAddress("focal.tj@example.org");
    private static final String SESSION = "session";

    private Chromium chromium;
    @RegisterExtension final StartedService service = StartedService.demonstration().at(NOW);
    private DynamoDbStores stores;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        stores = service.bean(DynamoDbStores.class);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(Link.Purpose.class)
    void a_link_is_opened_ten_times_and_the_person_can_still_act(Link.Purpose purpose) {
        var secret = new Secret("secret-of-the-scanned-link-" + purpose);
        var link = store(secret, purpose);
        var path = path(purpose) + secret.value();
        var before = stores.people().with(READER);

        try (var scanner = chromium.person(service.address().toString(), "en")) {
            for (var time = 0; time < 10; time++) {
                scan(scanner, purpose, path);
            }
            assertThat(scanner.page().context().cookies())
                    .extracting(cookie -> cookie.name)
                    .doesNotContain(SESSION);
        }

        assertThat(stores.keys().link(link.digest())).contains(link);
        assertThat(stores.people().with(READER)).isEqualTo(before);
        act(purpose, path);
    }

    /** A calendar is no page: a browser fetches it and shows nothing. */
    private static void scan(Person scanner, Link.Purpose purpose, String path) {
        if (purpose == Link.Purpose.CALENDAR) {
            assertThat(scanner.page().request().get(path).status()).isEqualTo(200);
            return;
        }
        assertThat(scanner.open(path)).isEqualTo(200);
        scanner.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void act(Link.Purpose purpose, String path) {
        try (var person = chromium.person(service.address().toString(), "en")) {
            switch (purpose) {
                case SIGN_IN, INVITATION, REMINDER, CONFIRM -> {
                    person.open(path);
                    person.submit();
                    assertThat(person.heading()).isEqualTo("My office");
                    assertThat(person.page().context().cookies())
                            .extracting((Cookie cookie) -> cookie.name)
                            .contains(SESSION);
                }
                case UNSUBSCRIBE -> {
                    person.open(path);
                    person.submit();
                    assertThat(stores.people().with(READER).getFirst().without()).isNotEmpty();
                }
                case CALENDAR ->
                        assertThat(person.page().request().get(path).text())
                                .startsWith("BEGIN:VCALENDAR");
            }
        }
    }

    private Link store(Secret secret, Link.Purpose purpose) {
        var reader = stores.people().with(READER).getFirst();
        var office =
                reader.grants().stream()
                        .filter(grant -> grant.role() == Role.FOCAL_POINT)
                        .flatMap(grant -> grant.office().stream())
                        .findFirst();
        var until = NOW.plus(Duration.ofDays(7));
        var link = Link.to(secret, reader, purpose, office, "my-office", until);
        var stored = purpose == Link.Purpose.UNSUBSCRIBE ? link.only("ROUNDS") : link;
        assertThat(stores.journal().commit(Transaction.without().put(stored)))
                .isInstanceOf(CommitResult.Committed.class);
        return stored;
    }

    private static String path(Link.Purpose purpose) {
        return switch (purpose) {
            case SIGN_IN, INVITATION, REMINDER, CONFIRM -> "/in/";
            case UNSUBSCRIBE -> "/without/";
            case CALENDAR -> "/calendar/";
        };
    }
}
