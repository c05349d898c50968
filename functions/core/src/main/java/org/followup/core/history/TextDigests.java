package org.followup.core.history;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The digests of texts that a change brought. They stand under {@code texts}, under the name of a
 * single text, alone or with the language beside, or under {@code digest} where a change is nothing
 * but a text; other digests, such as that of an address, stand under other names.
 */
public final class TextDigests {

    private static final Set<String> NAMES = Set.of("texts", "reason", "note", "reply", "digest");
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private TextDigests() {}

    public static Set<String> of(Change change) {
        var found = new LinkedHashSet<String>();
        for (var name : NAMES) {
            change.what().facts().find(name).ifPresent(json -> collect(json, found));
        }
        return found;
    }

    private static void collect(Json json, Set<String> found) {
        switch (json) {
            case Json.Text(var value) -> {
                if (SHAPE.matcher(value).matches()) {
                    found.add(value);
                }
            }
            case Json.Obj(var members) -> members.values().forEach(m -> collect(m, found));
            case Json.Arr(var items) -> items.forEach(item -> collect(item, found));
            case Json.Whole whole -> {}
            case Json.Bool bool -> {}
        }
    }
}
