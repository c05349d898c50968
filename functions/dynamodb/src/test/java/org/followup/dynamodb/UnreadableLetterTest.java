package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.Test;

/** It once stopped the drain for everybody, and the desk with it. */
final class UnreadableLetterTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void a_letter_that_nobody_can_read_holds_up_none() {
        try (var database = new LocalDynamoDb()) {
            var table = database.newTable();
            var stores = DynamoDbStores.on(database.client(), table);
            var letter =
                    Letter.pending(
                            new Receiver("person-p"), LetterKind.RECEIPT, "r", Map.of(), NOW, NOW);
            stores.journal().commit(Transaction.without().add(letter));
            var poison =
                    Map.of(
                            TableDefinition.PARTITION, Values.text("LETTERS#person-x"),
                            TableDefinition.SORT, Values.text("poison"),
                            TableDefinition.TODO, Values.text("LETTER#URGENT"),
                            TableDefinition.AT, Values.text("2026-01-01T00:00:00.000Z"));
            database.client().putItem(put -> put.tableName(table).item(poison));

            assertThat(stores.letters().due(NOW, 10)).containsExactly(letter);
            assertThat(stores.letters().unreadable(NOW)).isEqualTo(1);
            assertThat(stores.letters().unreadable(Instant.EPOCH)).isZero();
            assertThatThrownBy(() -> stores.letters().find(new Receiver("person-x"), "poison"))
                    .isInstanceOf(UnreadableItem.class)
                    .hasMessageContaining("LETTERS#person-x");
        }
    }
}
