package org.followup.reminders;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event's JSON as far as it is looked at: members by name, items by number, texts. What is not
 * there is an empty answer.
 */
record Tree(Object node) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /**
     * Reads one value.
     *
     * @throws IOException where it is no JSON
     */
    static Tree read(InputStream json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            return new Tree(whole(parser));
        }
    }

    static Tree read(String json) throws IOException {
        try (var parser = FACTORY.createParser(json)) {
            return new Tree(whole(parser));
        }
    }

    Optional<Tree> find(String... path) {
        Object at = node;
        for (var name : path) {
            if (!(at instanceof Map<?, ?> members) || members.get(name) == null) {
                return Optional.empty();
            }
            at = members.get(name);
        }
        return at == null ? Optional.empty() : Optional.of(new Tree(at));
    }

    Optional<String> text(String... path) {
        return find(path).map(Tree::node).filter(String.class::isInstance).map(String.class::cast);
    }

    List<Tree> items(String... path) {
        return find(path).map(Tree::node).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Tree::new)
                .toList();
    }

    /**
     * What the stream and SNS send, several in one event.
     *
     * @throws IllegalArgumentException where there is no list of them: it is another event
     */
    List<Tree> records() {
        if (find("Records").map(Tree::node).filter(List.class::isInstance).isEmpty()) {
            throw new IllegalArgumentException("an event without records");
        }
        return items("Records");
    }

    private static Object whole(JsonParser parser) throws IOException {
        if (parser.nextToken() == null) {
            throw new IOException("there is nothing to read");
        }
        return value(parser);
    }

    /** Numbers and the like as the text they are; null as an empty text. */
    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new HashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                var items = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_NULL -> "";
            default -> parser.getText();
        };
    }
}
