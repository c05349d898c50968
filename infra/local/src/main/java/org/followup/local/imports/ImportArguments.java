package org.followup.local.imports;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.imports.Mappings;
import org.jspecify.annotations.Nullable;

/** What a person wants imported, and where. The forum is the mapping's own where none is named. */
public record ImportArguments(
        String mapping,
        boolean dryRun,
        Path file,
        URI server,
        String token,
        String forum,
        Optional<String> encoding) {

    private static final URI USUAL = URI.create("http://127.0.0.1:8080/");

    /** Reads a command line. */
    public static ImportArguments parse(String[] words) throws NotUnderstood {
        return new Reading(List.of(words)).read();
    }

    private static final class Reading {

        private final Deque<String> words;
        private String mapping = "";
        private boolean dryRun;
        private @Nullable String file;
        private URI server = USUAL;
        private String token = "";
        private String forum = "";
        private Optional<String> encoding = Optional.empty();

        Reading(List<String> words) {
            this.words = new ArrayDeque<>(words);
        }

        ImportArguments read() throws NotUnderstood {
            while (!words.isEmpty()) {
                word(words.removeFirst());
            }
            var known = String.join(", ", Mappings.NAMES);
            if (mapping.isEmpty()) {
                throw new NotUnderstood("import.no-mapping", Map.of("known", known));
            }
            var found = Mappings.named(mapping);
            if (found.isEmpty()) {
                var about = Map.of("value", mapping, "known", known);
                throw new NotUnderstood("import.unknown-mapping", about);
            }
            if (token.isEmpty()) {
                throw new NotUnderstood("import.no-token", Map.of());
            }
            var own = found.get().into().map(ForumId::value);
            if (forum.isEmpty() && own.isEmpty()) {
                throw new NotUnderstood("import.no-forum", Map.of("value", mapping));
            }
            var into = forum.isEmpty() ? own.orElseThrow() : forum;
            return new ImportArguments(mapping, dryRun, file(), server, token, into, encoding);
        }

        private void word(String word) throws NotUnderstood {
            var equals = word.startsWith("--") ? word.indexOf('=') : -1;
            if (equals > 0) {
                words.addFirst(word.substring(equals + 1));
            }
            var option = equals > 0 ? word.substring(0, equals) : word;
            switch (option) {
                case "--mapping" -> mapping = value(option);
                case "--dry-run" -> dryRun = true;
                case "--server" -> server = address(value(option));
                case "--token" -> token = value(option);
                case "--forum" -> forum = value(option);
                case "--encoding" -> encoding = Optional.of(value(option));
                default -> file(option);
            }
        }

        private void file(String word) throws NotUnderstood {
            if (word.startsWith("--")) {
                throw new NotUnderstood("start.unknown", Map.of("option", word));
            }
            if (file != null) {
                throw new NotUnderstood("import.one-file", Map.of("value", word));
            }
            file = word;
        }

        private Path file() throws NotUnderstood {
            if (file == null) {
                throw new NotUnderstood("import.no-file", Map.of());
            }
            var path = Path.of(file);
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                throw new NotUnderstood("import.unreadable-file", Map.of("value", file));
            }
            return path;
        }

        private String value(String option) throws NotUnderstood {
            var word = words.isEmpty() ? "" : words.removeFirst();
            if (word.isEmpty() || word.startsWith("--")) {
                throw new NotUnderstood("start.value-missing", Map.of("option", option));
            }
            return word;
        }

        private static URI address(String word) throws NotUnderstood {
            try {
                var address = URI.create(word.endsWith("/") ? word : word + "/");
                var scheme = String.valueOf(address.getScheme());
                if (scheme.matches("https?") && address.getHost() != null) {
                    return address;
                }
            } catch (IllegalArgumentException e) {
                throw new NotUnderstood("import.server", Map.of("value", word));
            }
            throw new NotUnderstood("import.server", Map.of("value", word));
        }
    }

    /** {@link #key} names the text that says why. */
    public static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1;
        private final String key;
        private final transient Map<String, String> arguments;

        NotUnderstood(String key, Map<String, String> arguments) {
            super(key);
            this.key = key;
            this.arguments = arguments;
        }

        public String key() {
            return key;
        }

        public Map<String, String> arguments() {
            return arguments;
        }
    }
}
