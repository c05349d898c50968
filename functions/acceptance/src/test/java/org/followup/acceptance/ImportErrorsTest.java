package org.followup.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.followup.core.imports.ImportState;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.junit.jupiter.api.Test;

/** Whatever an import can find wrong is said in words, and stands in the document. */
final class ImportErrorsTest {

    private static final Pattern CODE =
            Pattern.compile("\"((?:file|forum|column|row|cell)\\.[a-z-]+)\"");

    private final Messages messages = Messages.load("org/followup/web/pages");

    @Test
    void every_code_has_a_text_and_every_text_a_code() {
        var codes = new TreeSet<String>();
        Sources.main("java", ".java").stream()
                .filter(file -> file.getParent().endsWith("imports"))
                .map(Sources::text)
                .forEach(text -> CODE.matcher(text).results().forEach(m -> codes.add(m.group(1))));
        assertThat(codes).hasSizeGreaterThan(15);

        assertThat(messages.keys(Language.ENGLISH).stream())
                .filteredOn(key -> key.startsWith("import-error."))
                .containsExactlyInAnyOrderElementsOf(
                        codes.stream().map(code -> "import-error." + code).toList());
        assertThat(Sources.text(Path.of(System.getProperty("repository.root"), "docs/imports.md")))
                .contains(codes.stream().map(code -> "`" + code + "`").toList());
    }

    @Test
    void every_state_of_an_import_has_a_word() {
        for (var state : ImportState.values()) {
            assertThat(messages.has(Language.ENGLISH, "import-state." + state)).isTrue();
        }
    }
}
