package org.followup.local;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.Files;
import java.util.Map;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.local.imports.Following;
import org.followup.local.imports.ImportArguments;
import org.followup.local.imports.ImportClient;

/**
 * {@code ./dev import}: sends a file of updates to a running service, here or elsewhere, and shows
 * what becomes of it. Ends with 0 if the file was taken, 1 if it was refused, 2 if the command was
 * not understood.
 */
public final class ImportCommand {

    private static final Messages MESSAGES = Messages.load(LocalTexts.BUNDLE);

    private ImportCommand() {}

    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    /** Progress and result go to {@code out}, what was not understood to {@code err}. */
    public static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            return send(ImportArguments.parse(words), out, err);
        } catch (ImportArguments.NotUnderstood e) {
            err.println(say(e.key(), e.arguments()));
            err.println(say("import.usage", Map.of()));
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int send(ImportArguments wanted, PrintStream out, PrintStream err)
            throws InterruptedException {
        try (var client = new ImportClient(wanted.server(), wanted.token())) {
            var about =
                    Map.of(
                            "file",
                            wanted.file().getFileName().toString(),
                            "size",
                            Files.size(wanted.file()) / 1024,
                            "forum",
                            wanted.forum(),
                            "dry",
                            wanted.dryRun() ? "yes" : "no");
            out.println(say("import.sending", about));
            var job = client.open(wanted);
            client.send(job, wanted.file());
            return new Following(client, MESSAGES, out).toTheEnd(job.self()) ? 0 : 1;
        } catch (ImportClient.Refused e) {
            err.println(e.saying().isEmpty() ? say("import.unexpected", e.about()) : e.saying());
            return 1;
        } catch (ConnectException e) {
            err.println(say("import.unreachable", Map.of("server", wanted.server().toString())));
            return 1;
        } catch (IOException e) {
            err.println(e);
            return 1;
        }
    }

    private static String say(String key, Map<String, ?> arguments) {
        return MESSAGES.say(Language.ENGLISH, key, arguments);
    }
}
