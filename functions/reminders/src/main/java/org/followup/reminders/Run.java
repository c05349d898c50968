package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.followup.core.letters.LetterKind;
import org.followup.core.reminders.Sent;

/** What a function answers and logs: counts, never an address or a text. */
final class Run {

    private static final System.Logger LOG = System.getLogger(Run.class.getName());
    private static final JsonFactory FACTORY = new JsonFactory();

    private Run() {}

    /**
     * Answers with the counts, then fails if anything failed, so that an alarm sees it.
     *
     * @throws RuntimeException the first failure, with the others
     */
    static void finish(
            Map<String, Integer> counts, List<RuntimeException> failures, OutputStream answer)
            throws IOException {
        try (var json = FACTORY.createGenerator(answer)) {
            json.writeStartObject();
            for (var count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        }
        LOG.log(System.Logger.Level.INFO, "{0}, {1} failed", counts, failures.size());
        if (!failures.isEmpty()) {
            failures.forEach(failure -> failed("failed", failure)); // Lambda writes no causes
            var failed =
                    new IllegalStateException(failures.size() + " failed", failures.getFirst());
            failures.stream().skip(1).forEach(failed::addSuppressed);
            throw failed;
        }
    }

    static void sent(LetterKind kind, Sent.Result result) {
        LOG.log(System.Logger.Level.INFO, "{0}: {1}", kind, result);
    }

    static void failed(String what, Exception failure) {
        LOG.log(System.Logger.Level.ERROR, what, failure);
    }

    static void ignored(String what) {
        LOG.log(System.Logger.Level.INFO, "ignored: {0}", what);
    }

    static void answer(String json, OutputStream answer) throws IOException {
        answer.write(json.getBytes(UTF_8));
    }
}
