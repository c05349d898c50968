package org.followup.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a JTE template says by itself: words between tags, in attributes that people read, in
 * Java strings.
 */
final class TemplateText {
    private static final Set<String> WHOLE_LINE = Set.of("import", "param");
    private static final Set<String> ALONE = Set.of("else", "endif", "endfor", "raw", "endraw");
    private static final Set<String> WORDS =
            Set.of(
                    "import",
                    "param",
                    "if",
                    "elseif",
                    "else",
                    "endif",
                    "for",
                    "endfor",
                    "raw",
                    "endraw",
                    "template");
    private static final Pattern DIRECTIVE = Pattern.compile("@([a-z]+)([.A-Za-z0-9]*)");
    private static final Pattern UNREAD =
            Pattern.compile("(?s)<style\\b.*?</style>|<!--.*?-->|&#?\\w+;");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    private static final Pattern READ_ATTRIBUTE =
            Pattern.compile(
                    "\\b(title|alt|placeholder|aria-label|aria-description|summary)\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern SENTENCE =
            Pattern.compile("(?s).*\\p{IsCyrillic}.*|\\p{Lu}\\p{Ll}+([ ,.].*)?");

    private final String template;
    private final StringBuilder html = new StringBuilder();
    private final List<String> found = new ArrayList<>();
    private int at;

    private TemplateText(String template) {
        this.template = template;
    }

    static List<String> in(String template) {
        TemplateText reading = new TemplateText(template.replaceAll("(?s)<%--.*?--%>", ""));
        reading.html('\0');
        reading.words();
        return List.copyOf(reading.found);
    }

    /** Copies markup, without the Java in it, up to `end` or the end of the template. */
    private void html(char end) {
        while (at < template.length() && template.charAt(at) != end) {
            if (template.startsWith("${", at) || template.startsWith("!{", at)) {
                at += 2;
                java('}');
            } else if (template.startsWith("$unsafe{", at)) {
                at += 8;
                java('}');
            } else if (!directive()) {
                html.append(template.charAt(at++));
            }
        }
        at++;
    }

    /** Takes a directive with its Java; false where there is none. */
    private boolean directive() {
        Matcher directive = DIRECTIVE.matcher(template).region(at, template.length());
        if (!directive.lookingAt() || !WORDS.contains(directive.group(1))) {
            return false;
        }
        at = directive.end();
        if (WHOLE_LINE.contains(directive.group(1))) {
            java('\n');
        } else if (!ALONE.contains(directive.group(1)) && template.startsWith("(", at)) {
            at++;
            java(')');
        }
        return true;
    }

    /** Skips Java up to the closing character, but reads its strings and the markup in @`...`. */
    private void java(char end) {
        int depth = 0;
        while (at < template.length()) {
            char c = template.charAt(at++);
            if (c == end && depth == 0) {
                return;
            } else if (c == '@' && at < template.length() && template.charAt(at) == '`') {
                at++;
                html.append('\n');
                html('`');
            } else if (c == '"' || c == '\'') {
                string(c);
            } else if ("({[".indexOf(c) >= 0) {
                depth++;
            } else if (")}]".indexOf(c) >= 0) {
                depth--;
            }
        }
    }

    private void string(char quote) {
        int start = at;
        while (at < template.length() && template.charAt(at) != quote) {
            at += template.charAt(at) == '\\' ? 2 : 1;
        }
        String string = template.substring(start, Math.min(at, template.length()));
        if (SENTENCE.matcher(string).matches()) {
            found.add(string);
        }
        at++;
    }

    private void words() {
        String read = UNREAD.matcher(html).replaceAll(" ");
        READ_ATTRIBUTE.matcher(read).results().map(match -> match.group(2)).forEach(this::word);
        TAG.splitAsStream(read).forEach(this::word);
    }

    private void word(String text) {
        if (text.codePoints().anyMatch(Character::isLetter)) {
            found.add(text.strip());
        }
    }
}
