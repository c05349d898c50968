package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.core.access.Secret;
import org.followup.core.history.Transaction;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.clock.MovableClock;
import org.followup.local.clock.Timetable;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.StoredLetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses, codes and links that are not good: a clear page, and nobody gets in. */
@Tag("slow")
final class BadEntranceTest {

    private static final Pattern LINK = Pattern.compile("/in/[A-Za-z0-9_-]+");

    @RegisterExtension final StartedService service = StartedService.demonstration();

    @Test
    void known_and_unknown_addresses_get_the_same_answer_and_one_letter() throws Exception {
        Answer known = ask(guest("en"), "focal.tj@example.org");
        Answer unknown = ask(guest("en"), "nobody@example.org");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(303);
        Guest guest = guest("en");
        assertThat(page(guest, unknown)).isEqualTo(page(guest, known));
        waitFor(letter -> letter.to().contains("focal.tj@example.org"));
        assertThat(letters()).hasSize(1);
    }

    @Test
    void what_is_no_address_is_refused_in_the_readers_language() {
        for (String typed :
                List.of("", "a", "a@b", "a@b.org\nBcc: c@d.org", "@", "a".repeat(300) + "@b.org")) {
            assertThat(ask(guest("en"), typed).body())
                    .as(typed)
                    .contains("Enter an e-mail address, such as");
            assertThat(ask(guest("ru"), typed).body()).contains("Введите адрес электронной почты");
        }
    }

    @Test
    void looking_at_a_link_changes_nothing_and_its_button_works_once() throws Exception {
        String link = linkFor("focal.tj@example.org");
        for (int i = 0; i < 10; i++) {
            assertThat(guest("en").get(link).status()).isEqualTo(200);
        }
        Guest guest = guest("en");

        Answer entered = press(guest, link);
        Answer again = press(guest("ru"), link);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(guest.get("/my-office").status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.body()).contains("Ею уже воспользовались");
    }

    @Test
    void a_link_expires() throws Exception {
        String link = linkFor("focal.tj@example.org");
        service.bean(Timetable.class)
                .advanceTo(service.bean(MovableClock.class).instant().plus(Duration.ofHours(1)));

        Answer late = press(guest("en"), link);

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("It has expired");
    }

    @Test
    void a_link_can_be_withdrawn() throws Exception {
        String link = linkFor("focal.tj@example.org");
        var stores = service.bean(DynamoDbStores.class);
        var stored = stores.keys().link(new Secret(link.substring(4)).digest()).orElseThrow();
        stores.journal().commit(Transaction.without().put(stored.revoke()));

        Answer late = press(guest("en"), link);

        assertThat(late.status()).isEqualTo(410);
        assertThat(late.body()).contains("It has been withdrawn");
    }

    @Test
    void a_forwarded_link_says_whom_it_was_for_and_shows_nothing_else() throws Exception {
        String link = linkFor("focal.tj@example.org");

        Answer seen = guest("en").as("demo-kz-focal").get(link);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body()).contains("This link was sent to Focal point · TJ");
        assertThat(seen.body()).doesNotContain("TJ-2025");
    }

    @Test
    void a_link_that_nobody_made_and_a_code_typed_wrongly_lead_nowhere() {
        Answer made = press(guest("en"), "/in/made-up-by-somebody");
        assertThat(made.status()).isEqualTo(410);
        assertThat(made.body()).contains("We do not know this link");

        Guest guest = guest("en");
        String path =
                "/"
                        + ask(guest, "focal.tj@example.org")
                                .location()
                                .replaceAll("^.*?sign-in", "sign-in");
        Answer last = guest.get(path);
        for (int tries = 0; tries < 6; tries++) {
            last = guest.post(path, Map.of("csrf", last.csrf(), "code", "00000000"));
            if (last.status() != 422) {
                break;
            }
        }
        assertThat(last.status()).isEqualTo(410);
        assertThat(last.body()).contains("typed wrongly too often");
    }

    private Guest guest(String language) {
        return new Guest(service.address(), language);
    }

    private Answer ask(Guest guest, String address) {
        String csrf = guest.get("/sign-in").csrf();
        return guest.post("/sign-in", Map.of("csrf", csrf, "address", address));
    }

    private static String page(Guest guest, Answer redirect) {
        String id = redirect.location().replaceAll("^.*/", "");
        Answer page = guest.get("/sign-in/" + id);
        return page.status() + page.body().replace(id, "ID").replaceAll("value=\"[^\"]*\"", "");
    }

    private static Answer press(Guest guest, String link) {
        return guest.post(link, Map.of("csrf", guest.get("/sign-in").csrf()));
    }

    private String linkFor(String address) throws InterruptedException {
        ask(guest("en"), address);
        String text = waitFor(letter -> letter.to().contains(address)).open().text();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }

    private StoredLetter waitFor(Predicate<StoredLetter> wanted) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            var found = letters().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("no such letter");
    }

    private List<StoredLetter> letters() {
        return service.bean(Outbox.class).all();
    }
}
