package org.followup.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.folder.DataFolder;
import org.followup.local.table.EmbeddedTable;

/**
 * {@code ./dev verify}: checks every history in the data folder of a service that is not running
 * now, or in a table that the AWS SDK's own variables lead to. Ends with 0 if all are whole, 1 if
 * one is not, 2 if the command was not understood or nothing could be read.
 */
public final class VerifyCommand {

    private static final Messages MESSAGES = Messages.load(LocalTexts.BUNDLE);

    private VerifyCommand() {}

    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    /** The report goes to {@code out}, what was not understood to {@code err}. */
    public static int run(String[] words, PrintStream out, PrintStream err) {
        if (words.length == 0) {
            return folder(LocalService.usualFolder(), out, err);
        }
        if (words.length == 2 && words[0].equals("--data")) {
            return folder(Path.of(words[1]), out, err);
        }
        if (words.length == 2 && words[0].equals("--table")) {
            return verify(DynamoDbStores.on(words[1]), out);
        }
        err.println(say("verify.usage", Map.of()));
        return 2;
    }

    private static int folder(Path path, PrintStream out, PrintStream err) {
        if (!path.resolve("table").toFile().isDirectory()) {
            err.println(say("verify.no-folder", Map.of("folder", path.toString())));
            return 2;
        }
        try (var folder = DataFolder.hold(path);
                var table = EmbeddedTable.in(folder.child("table"))) {
            return verify(DynamoDbStores.on(table.client(), EmbeddedTable.NAME), out);
        } catch (DataFolder.Unusable e) {
            err.println(say(e.key(), Map.of("folder", path.toString(), "reason", e.toString())));
            return 2;
        }
    }

    static int verify(DynamoDbStores stores, PrintStream out) {
        return new Verification(stores, MESSAGES, out).all() ? 0 : 1;
    }

    private static String say(String key, Map<String, ?> arguments) {
        return MESSAGES.say(Language.ENGLISH, key, arguments);
    }
}
