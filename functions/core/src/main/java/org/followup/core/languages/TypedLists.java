package org.followup.core.languages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads names that stand one a line, each language in its own field, line by line together. */
final class TypedLists {

    private final TypedForm form;
    private final String field;
    private final int most;
    private final int longest;

    TypedLists(TypedForm form, String field, int most, int longest) {
        this.form = form;
        this.field = field;
        this.most = most;
        this.longest = longest;
    }

    List<Localized> read() {
        var lines = new TreeMap<Language, List<String>>();
        for (var language : Language.values()) {
            var typed = lines(language);
            if (!typed.isEmpty()) {
                lines.put(language, typed);
            }
        }
        if (lines.isEmpty() || !lines.entrySet().stream().allMatch(this::isGood)) {
            return List.of();
        }
        var first = lines.getOrDefault(form.reader(), lines.firstEntry().getValue());
        for (var other : lines.entrySet()) {
            if (other.getValue().size() != first.size()) {
                refuse(other.getKey(), "fault.list.uneven", Map.of("count", first.size()));
                return List.of();
            }
        }
        return named(lines, first.size());
    }

    private List<String> lines(Language language) {
        return form.typed(TypedForm.inLanguage(field, language))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private boolean isGood(Map.Entry<Language, List<String>> typed) {
        var lines = typed.getValue();
        if (lines.size() <= most
                && lines.stream().allMatch(line -> line.length() <= longest)
                && lines.stream().allMatch(ReadableText::is)
                && lines.stream().distinct().count() == lines.size()) {
            return true;
        }
        refuse(typed.getKey(), "fault.list.lines", Map.of("most", most, "longest", longest));
        return false;
    }

    private void refuse(Language language, String key, Map<String, Object> values) {
        var at = TypedForm.inLanguage(field, language);
        form.refuse(new Fault(at, key, values));
    }

    private static List<Localized> named(Map<Language, List<String>> lines, int count) {
        var named = new ArrayList<Localized>();
        for (var i = 0; i < count; i++) {
            var texts = new HashMap<LanguageTag, String>();
            for (var each : lines.entrySet()) {
                texts.put(LanguageTag.of(each.getKey()), each.getValue().get(i));
            }
            named.add(new Localized(texts));
        }
        return List.copyOf(named);
    }
}
