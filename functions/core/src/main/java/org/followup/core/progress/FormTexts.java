package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.languages.Fault;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.ReadableText;

/**
 * Reads the texts of a form: line ends become {@code \n}, outer blanks go, control characters are
 * named and refused.
 */
final class FormTexts {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s/$.?#][^\\s]*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_LINKS = 20;

    private final Map<String, String> fields;
    private final List<Fault> faults;

    FormTexts(Map<String, String> fields, List<Fault> faults) {
        this.fields = fields;
        this.faults = faults;
    }

    String read(String name, TextField field, boolean required) {
        var text = fields.getOrDefault(name, "").replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            if (required) {
                faults.add(Fault.at(name, "fault." + name + ".missing"));
            }
        } else if (text.length() > TextField.MOST) {
            faults.add(
                    new Fault(
                            name,
                            "fault.text.too-long",
                            Map.of("most", TextField.MOST, "length", text.length())));
        } else if (!ReadableText.is(text)) {
            faults.add(Fault.at(name, "fault.text.unreadable"));
        }
        return text;
    }

    /** One link a line, with words before or after it if one likes. */
    String links(String name) {
        var text = read(name, TextField.EVIDENCE, false);
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > MOST_LINKS) {
            faults.add(new Fault(name, "fault.evidence.too-many", Map.of("most", MOST_LINKS)));
        }
        lines.stream()
                .filter(line -> !LINK.matcher(line).find())
                .findFirst()
                .ifPresent(
                        line -> {
                            var shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
                            faults.add(
                                    new Fault(
                                            name, "fault.evidence.no-link", Map.of("line", shown)));
                        });
        return text;
    }

    Optional<LanguageTag> language() {
        var tag = LanguageTag.parse(fields.getOrDefault("language", ""));
        if (tag.isEmpty()) {
            faults.add(Fault.at("language", "fault.language.missing"));
        }
        return tag;
    }
}
