package org.followup.reminders;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.Letterhead;
import org.followup.ses.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What the functions need to know of where they run; read once at the start, everything that is
 * missing or wrong named at once. Replies go to the sender where nobody else is named.
 */
public record Settings(
        String table, Sender sender, String configurationSet, Letterhead letterhead) {

    public static Settings from(Map<String, String> environment) {
        return from(new Reading(environment));
    }

    /** With what was read before, so that all that is missing is named together. */
    static Settings from(Reading reading) {
        var table = reading.text("TABLE");
        var sender = reading.read("SENDER", "a sender", Sender::parse);
        var address = reading.read("BASE_ADDRESS", "an absolute address", Settings::address);
        var configurationSet = reading.text("CONFIGURATION_SET");
        var replyTo =
                reading.find("REPLY_TO")
                        .flatMap(EmailAddress::parse)
                        .or(() -> Optional.ofNullable(sender).map(Sender::address));
        reading.finish();
        if (table == null
                || sender == null
                || configurationSet == null
                || address == null
                || replyTo.isEmpty()) {
            throw new IllegalStateException("unreachable: what is missing was named");
        }
        return new Settings(
                table, sender, configurationSet, new Letterhead(address, replyTo.get()));
    }

    /** What who hears of letters needs to know. */
    public record Hearing(String table, String topic) {}

    public static Hearing hearing(Map<String, String> environment) {
        var reading = new Reading(environment);
        var table = reading.text("TABLE");
        var topic = reading.text("MAIL_TOPIC");
        reading.finish();
        return new Hearing(String.valueOf(table), String.valueOf(topic));
    }

    /** For functions that write no letter. */
    public static String table(Map<String, String> environment) {
        return texts(environment, "TABLE").getFirst();
    }

    /** All of them, in this order. */
    static List<String> texts(Map<String, String> environment, String... names) {
        var reading = new Reading(environment);
        var texts = Arrays.stream(names).map(reading::text).map(String::valueOf).toList();
        reading.finish();
        return texts;
    }

    private static Optional<URI> address(String text) {
        try {
            var address = URI.create(text);
            return address.isAbsolute() && address.getHost() != null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Collects what is wrong. */
    static final class Reading {

        private final Map<String, String> environment;
        private final List<String> missing = new ArrayList<>();

        Reading(Map<String, String> environment) {
            this.environment = environment;
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(environment.get(name));
        }

        @Nullable String text(String name) {
            return read(name, "a text", Optional::of);
        }

        <T> @Nullable T read(String name, String wanted, Function<String, Optional<T>> parse) {
            var text = environment.getOrDefault(name, "").strip();
            var value = text.isEmpty() ? Optional.<T>empty() : parse.apply(text);
            if (value.isEmpty()) {
                missing.add(text.isEmpty() ? name : name + " (is not " + wanted + ")");
            }
            return value.orElse(null);
        }

        void finish() {
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "these variables are missing: " + String.join(", ", missing));
            }
        }
    }
}
