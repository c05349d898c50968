package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.dynamodb.SmallForum.FORUM;
import static org.followup.dynamodb.SmallForum.KZ;
import static org.followup.dynamodb.SmallForum.NOW;
import static org.followup.dynamodb.SmallForum.ROUND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Enter;
import org.followup.core.access.Link;
import org.followup.core.access.PersonId;
import org.followup.core.access.RequestSignIn;
import org.followup.core.access.Secret;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterTurn;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Measures what each access pattern costs in a forum of five offices with eight commitments each,
 * and holds {@code docs/data.md} to it. A line that differs is printed as it should be.
 */
class CostsTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
    private static final List<OfficeId> OFFICES =
            List.of("kz", "kg", "tj", "tm", "uz").stream().map(OfficeId::new).toList();
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Duration A_TURN = Duration.ofMillis(72);
    private static final String TEXT = "Открыты две службы поддержки. ".repeat(30);

    private final Meter meter = new Meter(DATABASE.client());
    private final DynamoDbStores stores = DynamoDbStores.on(meter.metered(), DATABASE.newTable());
    private final SmallForum forum = SmallForum.on(stores);
    private final List<CommitmentReference> ours = new ArrayList<>();
    private final Map<String, String> costs = new LinkedHashMap<>();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void the_document_says_what_each_access_costs() throws IOException {
        forum.register(OFFICES.toArray(OfficeId[]::new));
        forum.addAigul();
        for (var office : OFFICES) {
            for (var i = 0; i < 8; i++) {
                var commitment = forum.commitment(office, i);
                if (office.equals(KZ)) {
                    ours.add(commitment);
                }
            }
        }

        measureWrites();
        measureReads();
        measureExchange();
        measureSizes();
        measureCarryOver();

        var document =
                Files.readString(Path.of(System.getProperty("repository.root"), "docs/data.md"));
        var missing = new ArrayList<String>();
        costs.forEach(
                (pattern, cost) -> {
                    var line = "| " + pattern + " | " + cost + " |";
                    if (!document.contains(line)) {
                        missing.add(line);
                    }
                });
        assertThat(missing).as("lines that docs/data.md should have").isEmpty();
    }

    private void measureWrites() {
        measure("register a commitment", () -> forum.commitment(KZ, 8));
        measure("save a draft", () -> forum.saveDraft(ours.getFirst(), TEXT));
        measure("save it again", () -> forum.saveDraft(ours.getFirst(), TEXT));
        measure("submit an update", () -> submit("request-1"));
        measure("the same request again", () -> submit("request-1"));
        var ask = new RequestSignIn(stores.journal(), stores.keys(), forum.clock(), forum.random());
        var aigul = new EmailAddress("aigul@example.org");
        measure("ask for a sign-in letter", () -> ask.ask(aigul, Language.KAZAKH, "10.0.0.1"));
        var secret = Secret.random(forum.random(), 24);
        var link =
                Link.to(
                        secret,
                        stores.people().find(new PersonId("p-aigul")).orElseThrow(),
                        Link.Purpose.SIGN_IN,
                        Optional.empty(),
                        "my-office",
                        NOW.plusSeconds(600));
        stores.journal().commit(Transaction.without().put(link));
        var enter =
                new Enter(
                        stores.journal(),
                        stores.keys(),
                        stores.people(),
                        forum.clock(),
                        forum.random());
        measure("use a link", () -> enter.byLink(secret));
        var letter = receipt();
        measure(
                "claim a letter",
                () -> commit(Transaction.without().put(letter.claimed(NOW.plusSeconds(60)))));
        stores.sendingTime().take(NOW, A_TURN);
        measure("take a turn to hand it over", () -> stores.sendingTime().take(NOW, A_TURN));
        measure(
                "mark it sent",
                () ->
                        commit(
                                Transaction.without()
                                        .put(
                                                letter.claimed(NOW.plusSeconds(60))
                                                        .sent(NOW, "mail-1"))));
    }

    private void measureExchange() {
        var exchange = new Exchange(stores, forum.clock(), forum.random());
        measure("share a practice", () -> exchange.share("request-2", TEXT));
        for (var i = 3; i < 40; i++) {
            exchange.share("request-" + i, TEXT);
        }
        var last = exchange.last();
        measure("answer it", () -> exchange.answer(last, TEXT));
        measure("a page of the exchange (20 of 38, with their titles)", exchange::page);
        measure("a practice with one answer, and their texts", () -> exchange.one(last));
    }

    private void measureCarryOver() {
        var carrying = NextForum.on(forum);
        measure("carry the 41 commitments of five offices over, in one run", carrying::carryOver);
    }

    private void measureReads() {
        measure(
                "who is asking (session and person)",
                () -> {
                    stores.keys().session("digest");
                    stores.people().find(new PersonId("p-aigul"));
                });
        measure(
                "the front page (forums, offices, cards, partners)",
                () -> {
                    stores.forums().all();
                    stores.offices().all();
                    stores.progress().scores(FORUM);
                    stores.forums().partners();
                });
        measure(
                "an office's list (rows and drafts)",
                () -> {
                    var rows = stores.progress().rows(KZ, FORUM);
                    var references = rows.stream().map(CommitmentRow::reference).toList();
                    stores.progress().drafts(references, ROUND);
                });
        measure(
                "a form (commitment, updates, texts, draft)",
                () -> {
                    stores.commitments().find(ours.getFirst());
                    stores.progress().contents(stores.progress().updates(ours.getFirst()));
                    stores.progress().draft(ours.getFirst(), ROUND);
                });
        measure("articles of a declaration", () -> stores.forums().articles(FORUM));
        measure(
                "who is behind an address",
                () -> stores.people().with(new EmailAddress("aigul@example.org")));
        measure(
                "a history of 11 changes",
                () -> stores.journal().changes(KZ.history(), 0, Integer.MAX_VALUE));
        measure("letters that are due", () -> stores.letters().due(NOW, 50));
        measure("when the next is due", () -> stores.letters().nextDue(NOW));
        measure("letters of a month", () -> stores.letters().causedIn(MARCH));
        measure(
                "a page of the desk of letters",
                () -> stores.letters().look(LetterSearch.in(MARCH), LetterTurn.first(), 50));
    }

    private void measureSizes() {
        size("a forum with one round", stores.forums().all().getFirst());
        size("a row with one report", stores.progress().rows(KZ, FORUM).getFirst());
        size("a card", stores.progress().score(FORUM, KZ).orElseThrow());
        size("an update", stores.progress().updates(ours.getFirst()).getFirst());
        size("a letter", receipt());
        size("a person", stores.people().all().getFirst());
    }

    /** By kind: letters that were caused in the same moment stand in no order. */
    private Letter receipt() {
        return stores.letters().causedIn(MARCH).stream()
                .filter(letter -> letter.kind() == LetterKind.RECEIPT)
                .findFirst()
                .orElseThrow();
    }

    private void size(String what, View view) {
        costs.put(what, Long.toString(ItemSize.of(Items.of(view))));
    }

    private void submit(String request) {
        forum.submit(ours.getFirst(), request, SmallForum.content(TEXT));
    }

    private void commit(Transaction transaction) {
        stores.journal().commit(transaction);
    }

    private void measure(String pattern, Runnable access) {
        meter.taken();
        access.run();
        costs.put(pattern, meter.taken());
    }
}
