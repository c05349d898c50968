package org.followup.core.forums;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.languages.TypedForm;

/** Reads the codes of themes: a new one that is typed, or those of a forum that were chosen. */
public final class ThemeCodes {
    private ThemeCodes() {}

    static Optional<ThemeCode> read(TypedForm form, String field) {
        var typed = form.typed(field).toUpperCase(Locale.ROOT);
        if (ThemeCode.SHAPE.matcher(typed).matches()) {
            return Optional.of(new ThemeCode(typed));
        }
        form.refuse(field, "fault.theme.code");
        return Optional.empty();
    }

    /** At least one theme of the forum. */
    public static List<ThemeCode> chosen(TypedForm form, String field, Forum forum) {
        var typed = form.all(field);
        var known = forum.themes().stream().map(Theme::code).toList();
        var codes = known.stream().filter(code -> typed.contains(code.value())).toList();
        if (typed.isEmpty() || codes.size() < typed.stream().distinct().count()) {
            form.refuse(field, "fault.theme.choose");
        }
        return codes;
    }
}
