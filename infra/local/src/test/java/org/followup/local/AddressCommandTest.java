package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.table.EmbeddedTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way back in when nobody reads the letters of the only member of the secretariat. */
final class AddressCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final EmailAddress GONE = new EmailAddress("gone@example.org");
    private static final EmailAddress READ = new EmailAddress("read@example.org");
    private static final PersonId MEMBER = new PersonId("first-member");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir Path data;

    private EmbeddedTable table;
    private DynamoDbStores stores;

    @BeforeEach
    void start() {
        table = EmbeddedTable.in(data.resolve("table"));
        stores = DynamoDbStores.on(table.client(), EmbeddedTable.NAME);
        add(MEMBER, "Member", Grant.secretariat());
        add(new PersonId("clerk"), "Clerk", Grant.at(new OfficeId("kz"), Role.FOCAL_POINT));
    }

    @AfterEach
    void stop() {
        table.close();
    }

    @Test
    void a_member_is_reached_at_the_new_address_and_the_history_keeps_it() {
        assertThat(correct(GONE, READ)).isZero();

        assertThat(stores.people().with(READ))
                .singleElement()
                .matches(Person::isSecretariat)
                .extracting(Person::id)
                .isEqualTo(MEMBER);
        assertThat(stores.journal().changes(HistoryId.SERVICE, 0, 9).getLast())
                .matches(change -> change.who().equals(Actor.SERVICE))
                .matches(change -> change.what().kind().equals("person-corrected"));
        assertThat(VerifyCommand.verify(stores, out())).isZero();
    }

    @Test
    void nobody_of_an_office_is_touched() {
        correct(GONE, READ);

        assertThat(stores.people().with(GONE)).extracting(Person::name).containsExactly("Clerk");
        assertThat(correct(GONE, READ)).isEqualTo(1);
        assertThat(said()).contains("No member of the secretariat has the address gone@");
    }

    @Test
    void a_mailbox_that_works_again_gets_letters_again() {
        stop(GONE);

        assertThat(correct(GONE, GONE)).isZero();

        assertThat(stores.letters().address(GONE.digest()).orElseThrow().isStopped()).isFalse();
    }

    @Test
    void what_is_not_understood_is_said() {
        assertThat(run("--table", "t", "gone@example.org")).isEqualTo(2);
        assertThat(run("--table", "t", "gone@example.org", "nowhere")).isEqualTo(2);
        assertThat(said()).contains("usage: ./dev address");
    }

    private void add(PersonId id, String name, Grant grant) {
        var person = new Person(id, name, GONE, Language.ENGLISH, Set.of());
        new AddPerson(stores.journal(), stores.people(), stores.tasks(), CLOCK)
                .add(Actor.SERVICE, person, grant, false);
    }

    private void stop(EmailAddress address) {
        var state =
                new AddressState(
                        address.digest(),
                        LetterState.BOUNCED,
                        NOW,
                        Receiver.behind(address),
                        "sign-in-1",
                        Optional.empty(),
                        1);
        stores.journal().commit(Transaction.without().put(state));
    }

    private int correct(EmailAddress from, EmailAddress to) {
        return AddressCommand.correct(stores, CLOCK, from, to, out());
    }

    private int run(String... words) {
        return AddressCommand.run(words, out(), out());
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }
}
