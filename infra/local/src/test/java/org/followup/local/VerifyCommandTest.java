package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.reminders.PauseReminders;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.table.EmbeddedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerifyCommandTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor SAIDA = new Actor("p-saida");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir Path data;

    @Test
    void what_is_not_understood_is_said() {
        assertThat(verify("--everything")).isEqualTo(2);
        assertThat(verify("--data")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: ./dev verify");
    }

    @Test
    void a_folder_without_data_is_left_as_it_is() {
        assertThat(verify("--data", data.toString())).isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void every_history_is_checked_and_a_text_that_vanished_is_found() {
        try (var table = EmbeddedTable.in(data.resolve("table"))) {
            var stores = DynamoDbStores.on(table.client(), EmbeddedTable.NAME);
            write(stores);
            assertThat(VerifyCommand.verify(stores, out())).isZero();
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains(
                            "SERVICE: 1 change, 1 text", "OFFICE#kz: 1 change", "All 2 histories");

            lose(stores);

            assertThat(VerifyCommand.verify(stores, out())).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8))
                    .contains("a text of change 1 is gone", "1 of 2 histories are not whole");
        }
    }

    private static void write(DynamoDbStores stores) {
        var name = Localized.of(Language.ENGLISH, "Office");
        var office = new Office(new OfficeId("kz"), name, "KZ", ZoneId.of("Asia/Almaty"));
        new RegisterOffice(stores.journal(), CLOCK).register(SAIDA, office);
        new PauseReminders(stores.journal(), stores.letters(), CLOCK, new SecureRandom())
                .pause(SAIDA, new TreeMap<>(), "Days of mourning", NOW.plusSeconds(99));
    }

    private static void lose(DynamoDbStores stores) {
        stores.journal()
                .texts(HistoryId.SERVICE, 0, 9)
                .forEach(text -> stores.journal().commit(Transaction.without().delete(text)));
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private int verify(String... words) {
        return VerifyCommand.run(words, out(), out());
    }
}
