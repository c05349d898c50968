package org.followup.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.junit.jupiter.api.Test;

/** Whatever can stand in a history has words in every complete language. */
final class ChangeKindsTest {

    private static final Pattern KIND = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    private final Messages messages = Messages.load("org/followup/web/pages");

    @Test
    void every_kind_of_change_has_words() {
        assertThat(kinds()).contains("update-submitted", "token-made", "round-extended");
        for (Language language : Language.values()) {
            if (language.complete()) {
                assertThat(kinds())
                        .as("%s: kinds of changes without words («history.…»)", language)
                        .allMatch(kind -> messages.has(language, "history." + kind));
            }
        }
    }

    /** The names with a hyphen in every class of the core that makes a change. */
    private static Set<String> kinds() {
        var kinds = new TreeSet<String>();
        Sources.main("java", ".java").stream()
                .filter(file -> file.toString().contains("/core/"))
                .map(Sources::text)
                .filter(text -> text.contains("new What(") || text.contains("UpdateFacts.what("))
                .forEach(
                        text ->
                                KIND.matcher(text)
                                        .results()
                                        .forEach(found -> kinds.add(found.group(1))));
        return kinds;
    }
}
