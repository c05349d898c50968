package org.followup.core.languages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.languages.MessagePart.Argument;
import org.followup.core.languages.MessagePart.Count;
import org.followup.core.languages.MessagePart.Literal;
import org.followup.core.languages.MessagePart.Plural;
import org.followup.core.languages.MessagePart.Select;
import org.jspecify.annotations.Nullable;

/**
 * Reads ICU's message syntax as far as the interface needs it: arguments, plural, select, nesting,
 * and apostrophes as ICU quotes by default. Anything else is refused, so that a text never means
 * one thing here and another to a translator's tool.
 */
final class MessageParser {
    private static final String OTHER = "other";

    private final String text;
    private int at;

    private MessageParser(String text) {
        this.text = text;
    }

    static List<MessagePart> parse(String text) {
        MessageParser parser = new MessageParser(text);
        List<MessagePart> parts = parser.message(null);
        if (parser.at < text.length()) {
            throw parser.wrong("a closing brace without an opening one");
        }
        return parts;
    }

    /**
     * Reads until the end or a closing brace, which stays. `counted` is the argument that `#`
     * stands for.
     */
    private List<MessagePart> message(@Nullable String counted) {
        List<MessagePart> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '}') {
            char c = text.charAt(at);
            if (c == '\'') {
                apostrophe(literal, counted != null);
            } else if (c == '{' || (c == '#' && counted != null)) {
                flush(literal, parts);
                parts.add(c == '{' ? argument() : count(counted));
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, parts);
        return List.copyOf(parts);
    }

    private MessagePart count(@Nullable String counted) {
        at++;
        return new Count(counted == null ? "" : counted);
    }

    private static void flush(StringBuilder literal, List<MessagePart> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private void apostrophe(StringBuilder literal, boolean inPlural) {
        at++;
        char next = at < text.length() ? text.charAt(at) : ' ';
        if (next == '\'') {
            literal.append('\'');
            at++;
        } else if (next == '{' || next == '}' || (next == '#' && inPlural)) {
            quoted(literal);
        } else {
            literal.append('\'');
        }
    }

    private void quoted(StringBuilder literal) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\'') {
                literal.append(c);
            } else if (at < text.length() && text.charAt(at) == '\'') {
                literal.append('\'');
                at++;
            } else {
                return;
            }
        }
    }

    private MessagePart argument() {
        at++;
        String name = word("a name");
        if (taken('}')) {
            return new Argument(name);
        }
        expect(',');
        String kind = word("plural or select");
        expect(',');
        MessagePart part =
                switch (kind) {
                    case "plural" -> plural(name);
                    case "select" -> new Select(name, branches(null));
                    default -> throw wrong("plural or select expected, not " + kind);
                };
        expect('}');
        return part;
    }

    private Plural plural(String name) {
        Map<BigDecimal, List<MessagePart>> exact = new LinkedHashMap<>();
        Map<String, List<MessagePart>> forms = new LinkedHashMap<>();
        branches(name)
                .forEach(
                        (key, branch) -> {
                            if (key.startsWith("=")) {
                                exact.put(
                                        new BigDecimal(key.substring(1)).stripTrailingZeros(),
                                        branch);
                            } else {
                                forms.put(known(key), branch);
                            }
                        });
        return new Plural(name, Map.copyOf(exact), Map.copyOf(forms));
    }

    private String known(String keyword) {
        for (PluralForm form : PluralForm.values()) {
            if (form.keyword().equals(keyword)) {
                return keyword;
            }
        }
        throw wrong("no plural form is called " + keyword);
    }

    private Map<String, List<MessagePart>> branches(@Nullable String counted) {
        Map<String, List<MessagePart>> branches = new LinkedHashMap<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != '}') {
            String key = word("a branch");
            expect('{');
            if (branches.put(key, message(counted)) != null) {
                throw wrong("twice the branch " + key);
            }
            expect('}');
            skipBlanks();
        }
        if (!branches.containsKey(OTHER)) {
            throw wrong("no branch «other»");
        }
        return Map.copyOf(branches);
    }

    private String word(String what) {
        skipBlanks();
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw wrong(what + " expected");
        }
        String word = text.substring(start, at);
        skipBlanks();
        return word;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '=';
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean taken(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        if (found) {
            at++;
        }
        return found;
    }

    private void expect(char wanted) {
        skipBlanks();
        if (!taken(wanted)) {
            throw wrong("«" + wanted + "» expected");
        }
    }

    private IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(reason + " at " + at + " in «" + text + "»");
    }
}
