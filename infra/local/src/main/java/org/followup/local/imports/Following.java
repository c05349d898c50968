package org.followup.local.imports;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.followup.core.history.Json;
import org.followup.core.imports.ImportState;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;

/** Looks at an import until it is over, and says what it sees. */
public final class Following {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int SHOWN = 50;

    private final ImportClient client;
    private final Messages messages;
    private final PrintStream out;
    private String said = "";

    public Following(ImportClient client, Messages messages, PrintStream out) {
        this.client = client;
        this.messages = messages;
        this.out = out;
    }

    /** Whether the file was taken as a whole. */
    public boolean toTheEnd(URI self) throws IOException, InterruptedException {
        while (true) {
            var job = client.look(self);
            switch (ImportState.valueOf(job.text("state"))) {
                case WAITING_FOR_FILE -> say("import.waiting", Map.of());
                case RUNNING -> progress(job);
                case DONE -> {
                    done(job);
                    return true;
                }
                case REFUSED -> {
                    refused(job);
                    return false;
                }
                case BROKEN_OFF -> {
                    say("import.broken-off", Map.of());
                    return false;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private void progress(Json.Obj job) {
        var progress = job.get("progress").asObj();
        if (progress.number("rows") > 0) {
            say("import.progress", numbers(progress));
        }
    }

    private void done(Json.Obj job) {
        var about = numbers(job.get("counts").asObj());
        var began = Instant.parse(job.text("beganAt"));
        var millis = Duration.between(began, Instant.parse(job.text("endedAt"))).toMillis();
        var rows = job.get("counts").asObj().number("rows");
        about.put("seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0));
        about.put("rate", Long.toString(rows * 1000 / Math.max(1, millis)));
        say(job.flag("dryRun") ? "import.checked" : "import.imported", about);
    }

    private void refused(Json.Obj job) {
        var total = job.number("errorCount");
        say("import.refused", Map.of("errors", total));
        var errors = job.list("errors");
        errors.stream().limit(SHOWN).map(Json::asObj).forEach(this::error);
        if (total > SHOWN) {
            say("import.more", Map.of("more", total - SHOWN));
        }
    }

    private void error(Json.Obj error) {
        var column = error.text("column");
        say(
                "import.error",
                Map.of(
                        "row", Long.toString(error.number("row")),
                        "column", column.isEmpty() ? "none" : column,
                        "text", error.text("text")));
    }

    /** Rows and rates are whole numbers without the separators of a language. */
    private static Map<String, Object> numbers(Json.Obj json) {
        var numbers = new HashMap<String, Object>();
        json.members().forEach((name, value) -> numbers.put(name, value.asWhole()));
        return numbers;
    }

    private void say(String key, Map<String, ?> arguments) {
        var line = messages.say(Language.ENGLISH, key, arguments);
        if (!line.equals(said)) {
            out.println(line);
            said = line;
        }
    }
}
