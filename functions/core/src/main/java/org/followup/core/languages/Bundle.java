package org.followup.core.languages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The texts of one file, by key. A file that is not there is a bundle without texts. */
record Bundle(Map<String, Message> messages) {

    Bundle {
        messages = Map.copyOf(messages);
    }

    /** Reads `base_tag.properties` from the class path, as UTF-8. */
    static Bundle read(String base, Language language) {
        String path = base + "_" + language.tag() + ".properties";
        Map<String, Message> messages = new HashMap<>();
        try (InputStream file = Bundle.class.getClassLoader().getResourceAsStream(path)) {
            if (file != null) {
                texts(new InputStreamReader(file, StandardCharsets.UTF_8))
                        .forEach((key, text) -> messages.put(key, Message.parse(language, text)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
        return new Bundle(messages);
    }

    /**
     * The file's texts; a key that stands twice is refused, where Properties would keep the last in
     * silence.
     */
    static Map<String, String> texts(Reader reader) throws IOException {
        Map<String, String> texts = new HashMap<>();
        Properties properties =
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object text) {
                        String before = texts.put((String) key, (String) text);
                        if (before != null) {
                            throw new IllegalArgumentException("twice the key " + key);
                        }
                        return text;
                    }
                };
        properties.load(reader);
        return texts;
    }
}
