package org.followup.acceptance.lambda;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.followup.acceptance.rights.Watched;
import org.followup.core.access.RequestSignIn;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.demonstration.Demonstration;

/** The functions of letters as they are deployed, on a table with the demonstration. */
final class DeployedReminders implements AutoCloseable {

    static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:followup-MailTopic";
    static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/reminders/target/lambda");
    static final String PACKAGE = "org.followup.reminders.";

    private final DynamoDbServer dynamoDb = DynamoDbServer.start();
    private final MailAndFiles mail = new MailAndFiles();
    private final String table = dynamoDb.newTable();
    private final DynamoDbStores stores = DynamoDbStores.on(dynamoDb.client(), table);

    DeployedReminders() {
        demonstrate(stores);
    }

    static void demonstrate(DynamoDbStores stores) {
        Demonstration.load(
                new Demonstration.Stores(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        stores.people(),
                        stores.tasks(),
                        stores.contributions()),
                Clock.systemUTC().instant());
    }

    DynamoDbStores stores() {
        return stores;
    }

    MailAndFiles mail() {
        return mail;
    }

    PackagedFunction start(String function) {
        return Watched.start(FOLDER, PACKAGE + function, environment());
    }

    Map<String, String> environment() {
        var environment = new HashMap<>(dynamoDb.environment(table));
        environment.putAll(mail.environment());
        environment.put("SENDER", "Форум <forum@example.org>");
        environment.put("MAIL_TOPIC", TOPIC);
        environment.put("STACK", "followup");
        environment.put("REPLY_TO", "secretariat@example.org");
        environment.put("CONFIGURATION_SET", "followup-letters");
        environment.put("BASE_ADDRESS", "https://followup.example.org/live/");
        return environment;
    }

    /** A sign-in letter is owed, as the web function makes it; the letter's occasion. */
    String askedBy(EmailAddress address) {
        var asking =
                new RequestSignIn(
                        stores.journal(), stores.keys(), Clock.systemUTC(), new SecureRandom());
        return switch (asking.ask(address, Language.RUSSIAN, "192.0.2.1")) {
            case RequestSignIn.Outcome.Asked asked -> "sign-in-" + asked.id();
            case RequestSignIn.Outcome.TooMany many -> throw new AssertionError(many);
        };
    }

    /** Of an update that the demonstration has, as if it had just come. */
    Letter receipt(String occasion) {
        var progress = stores.progress();
        var rows = progress.rows(new OfficeId("tj"), new ForumId("2025-tashkent"));
        var update =
                rows.stream()
                        .flatMap(row -> progress.updates(row.reference()).stream())
                        .findFirst()
                        .orElseThrow();
        var about =
                Map.of(
                        "commitment", update.commitment().value(),
                        "round", update.round().value(),
                        "version", "" + update.version());
        var now = Clock.systemUTC().instant();
        var receipt =
                Letter.pending(
                        Receiver.person("demo-tj-focal"),
                        LetterKind.RECEIPT,
                        occasion,
                        about,
                        now,
                        now);
        stores.journal().commit(Transaction.without().put(receipt));
        return receipt;
    }

    Letter letter(Receiver receiver, String occasion) {
        return stores.letters().find(receiver, occasion).orElseThrow();
    }

    /** What the table's stream tells of a letter that became owed. */
    static String owed(Receiver receiver, String occasion) {
        return Events.read(
                "urgent-letter",
                Map.of("partition", "LETTERS#" + receiver.key(), "sort", occasion));
    }

    /** What SES tells by SNS of a letter that it had accepted. */
    static String bounce(EmailAddress address, Letter letter) {
        return Events.read(
                "bounce",
                Map.of(
                        "mail", letter.mailId().orElseThrow(),
                        "receiver", letter.receiver().key(),
                        "occasion", letter.occasion(),
                        "address", address.digest()));
    }

    long count(String prefix) {
        return dynamoDb.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .filter(item -> item.get("PK").s().startsWith(prefix))
                .count();
    }

    @Override
    public void close() {
        mail.close();
        dynamoDb.close();
    }
}
