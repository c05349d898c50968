package org.followup.core.history;

import java.util.ArrayList;
import java.util.TreeMap;

/**
 * Reads what {@link JsonWriter} wrote, white space allowed; anything else is refused with its
 * position.
 */
final class JsonReader {

    private static final int DEEPEST = 40;

    private final String in;
    private int at;
    private int depth;

    JsonReader(String in) {
        this.in = in;
    }

    Json whole() {
        var json = value();
        space();
        if (at < in.length()) {
            throw wrong("the end");
        }
        return json;
    }

    private Json value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(text());
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Json object() {
        var members = new TreeMap<String, Json>();
        enter();
        while (more('}', members.isEmpty())) {
            space();
            var name = text();
            expect(':');
            if (members.put(name, value()) != null) {
                throw wrong("another name than " + name);
            }
        }
        depth--;
        return new Json.Obj(members);
    }

    private Json array() {
        var items = new ArrayList<Json>();
        enter();
        while (more(']', items.isEmpty())) {
            items.add(value());
        }
        depth--;
        return new Json.Arr(java.util.List.copyOf(items));
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
    }

    private boolean more(char end, boolean first) {
        space();
        if (peek() == end) {
            at++;
            return false;
        }
        if (!first) {
            expect(',');
        }
        return true;
    }

    private String text() {
        expect('"');
        var out = new StringBuilder();
        while (peek() != '"') {
            out.append(peek() == '\\' ? escaped() : in.charAt(at++));
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        at++;
        var c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw wrong("an escape");
        };
    }

    private char unicode() {
        if (at + 4 > in.length()) {
            throw wrong("four hexadecimal digits");
        }
        var code = Integer.parseInt(in, at, at + 4, 16);
        at += 4;
        return (char) code;
    }

    private Json word(String word, boolean meaning) {
        if (!in.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return new Json.Bool(meaning);
    }

    private Json number() {
        var start = at;
        while (at < in.length()
                && (Character.digit(in.charAt(at), 10) >= 0 || in.charAt(at) == '-')) {
            at++;
        }
        try {
            return new Json.Whole(Long.parseLong(in, start, at, 10));
        } catch (NumberFormatException e) {
            throw wrong("a value");
        }
    }

    private void expect(char c) {
        space();
        if (peek() != c) {
            throw wrong(String.valueOf(c));
        }
        at++;
    }

    private char peek() {
        if (at >= in.length()) {
            throw wrong("more");
        }
        return in.charAt(at);
    }

    private void space() {
        while (at < in.length() && in.charAt(at) <= ' ') {
            at++;
        }
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("expected " + wanted + " at character " + at);
    }
}
