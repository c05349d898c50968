package org.followup.local;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a person wants of the service on one machine. Port 0 takes any free one; {@code empty}
 * starts without the demonstration forum; {@code at} sets the clock; {@code token} is accepted as
 * an API token of the secretariat.
 */
public record Arguments(
        int port, Path data, boolean empty, Optional<Instant> at, Optional<String> token) {

    private static final int USUAL_PORT = 8080;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    /** The usual ones, on any free port. */
    public static Arguments in(Path data) {
        return new Arguments(0, data, false, Optional.empty(), Optional.empty());
    }

    /** Reads a command line. {@code usual} is the folder for the data where none is named. */
    static Arguments parse(String[] words, Path usual) throws NotStarted {
        return new Reading(List.of(words)).read(usual);
    }

    private static final class Reading {

        private final Deque<String> words;
        private final Set<String> seen = new HashSet<>();

        Reading(List<String> words) {
            this.words = new ArrayDeque<>(words);
        }

        Arguments read(Path usual) throws NotStarted {
            int port = USUAL_PORT;
            Path data = usual;
            boolean empty = false;
            Optional<Instant> at = Optional.empty();
            Optional<String> token = Optional.empty();
            while (!words.isEmpty()) {
                String option = option();
                switch (option) {
                    case "--port" -> port = value(option, "start.port", Reading::port);
                    case "--data" -> data = value(option, "start.folder-name", Path::of);
                    case "--empty" -> empty = true;
                    case "--at" -> at = Optional.of(value(option, "start.at", Instant::parse));
                    case "--token" ->
                            token = Optional.of(value(option, "start.token", Reading::token));
                    default -> throw new NotStarted("start.unknown", "option", option);
                }
            }
            return new Arguments(port, data.toAbsolutePath().normalize(), empty, at, token);
        }

        /** Both {@code --port 8080} and {@code --port=8080}. */
        private String option() throws NotStarted {
            String word = words.removeFirst();
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals > 0) {
                words.addFirst(word.substring(equals + 1));
                word = word.substring(0, equals);
            }
            if (!seen.add(word)) {
                throw new NotStarted("start.twice", "option", word);
            }
            return word;
        }

        private <T> T value(String option, String key, Function<String, T> read) throws NotStarted {
            String word = words.isEmpty() ? "" : words.removeFirst();
            if (word.isEmpty() || word.startsWith("--")) {
                throw new NotStarted("start.value-missing", "option", option);
            }
            try {
                return read.apply(word);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new NotStarted(key, "value", word);
            }
        }

        private static int port(String word) {
            int port = Integer.parseInt(word);
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException(word);
            }
            return port;
        }

        private static String token(String word) {
            if (!TOKEN.matcher(word).matches()) {
                throw new IllegalArgumentException(word);
            }
            return word;
        }
    }
}
