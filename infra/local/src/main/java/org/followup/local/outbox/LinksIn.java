package org.followup.local.outbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the addresses in a letter: links of its HTML, and web addresses in its text. */
final class LinksIn {

    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\bhref\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+");

    private LinksIn() {}

    static List<String> letter(String text, String html) {
        Set<String> links = new LinkedHashSet<>();
        REFERENCE
                .matcher(html)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(LinksIn::unescaped)
                .filter(link -> !link.startsWith("#"))
                .forEach(links::add);
        ADDRESS.matcher(text)
                .results()
                .map(match -> match.group().replaceAll("[.,;:!?)]+$", ""))
                .forEach(links::add);
        return List.copyOf(links);
    }

    private static String unescaped(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
