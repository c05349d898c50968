package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Quota;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

/** What the drain tells alarms and the desk when it has sent what it could. */
class AfterTheDrainTest {

    private static final Instant NOW = Instant.parse("2026-05-15T04:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final LateLetters late =
            new LateLetters(store.letters(), "followup", new PrintStream(log, true, UTF_8));

    @Test
    void a_late_letter_tells_its_age_and_the_oldest_counts() {
        owe("one", LetterKind.INVITATION, Duration.ofMinutes(7));
        owe("two", LetterKind.REMINDER, Duration.ofMinutes(40));

        late.tell(NOW);

        assertThat(log.toString(UTF_8))
                .isEqualTo(
                        "{\"OldestWaitingLetter\":2400,\"Stack\":\"followup\",\"_aws\":"
                            + "{\"CloudWatchMetrics\":[{\"Dimensions\":[[\"Stack\"]],\"Metrics\":"
                            + "[{\"Name\":\"OldestWaitingLetter\",\"Unit\":\"Seconds\"}],"
                            + "\"Namespace\":\"Follow-up\"}],\"Timestamp\":1778817600000}}"
                                + System.lineSeparator());
    }

    @Test
    void a_letter_that_is_hardly_late_or_not_due_costs_no_line() {
        owe("one", LetterKind.INVITATION, Duration.ofMinutes(4));
        owe("two", LetterKind.REMINDER, Duration.ofHours(-2));

        late.tell(NOW);

        assertThat(log.size()).isZero();
    }

    @Test
    void letters_that_nobody_can_read_are_counted() {
        var unreadable =
                (Letters)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {Letters.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("unreadable")
                                                ? 2
                                                : method.invoke(store.letters(), arguments));

        new LateLetters(unreadable, "followup", new PrintStream(log, true, UTF_8)).tell(NOW);

        assertThat(log.toString(UTF_8))
                .contains("\"UnreadableLetters\":2", "\"Unit\":\"Count\"", "\"followup\"");
    }

    @Test
    void the_quota_is_written_down_when_it_changes_and_once_an_hour() {
        var seen = new AtomicReference<>(new Quota(1, 200, 3));
        var note = new QuotaNote(store.journal(), store.letters(), seen::get);

        note.take(NOW);
        assertThat(store.letters().quota()).contains(new MailQuota(200, 3, NOW));
        seen.set(new Quota(1, 200, 9));
        note.take(NOW.plusSeconds(300));
        assertThat(store.letters().quota()).contains(new MailQuota(200, 3, NOW));
        seen.set(new Quota(14, 50_000, 9));
        note.take(NOW.plusSeconds(600));

        var quota = store.letters().quota().orElseThrow();
        assertThat(quota.perDay()).isEqualTo(50_000);
        assertThat(quota.isSandbox()).isFalse();
        seen.set(new Quota(14, 50_000, 11));
        note.take(NOW.plusSeconds(4_200));
        assertThat(store.letters().quota().orElseThrow().sentLastDay()).isEqualTo(11);
    }

    @Test
    void a_mail_service_that_tells_no_quota_stops_nothing() {
        new QuotaNote(
                        store.journal(),
                        store.letters(),
                        () -> {
                            throw new IllegalStateException("no answer");
                        })
                .take(NOW);

        assertThat(store.letters().quota()).isEmpty();
    }

    private void owe(String occasion, LetterKind kind, Duration ago) {
        var at = NOW.minus(ago);
        var letter = Letter.pending(Receiver.person("aigul"), kind, occasion, Map.of(), at, at);
        store.journal().commit(Transaction.without().add(letter));
    }
}
