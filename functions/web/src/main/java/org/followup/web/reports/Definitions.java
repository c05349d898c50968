package org.followup.web.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;

/** What the words of a report mean: by word, then by language tag. */
final class Definitions {

    static final List<String> WORDS =
            List.of(
                    "expected",
                    "received",
                    "late",
                    "status",
                    "repeats",
                    "heads",
                    "evidence",
                    "assessment",
                    "trajectory");

    private Definitions() {}

    static Map<String, Map<String, String>> in(Messages messages) {
        var all = new TreeMap<String, Map<String, String>>();
        for (var word : WORDS) {
            var said = new TreeMap<String, String>();
            Arrays.stream(Language.values())
                    .filter(Language::complete)
                    .forEach(
                            language ->
                                    said.put(
                                            language.tag(),
                                            messages.say(language, "report.definition." + word)));
            all.put(word, said);
        }
        return all;
    }
}
