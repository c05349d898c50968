package org.followup.core.forums;

import java.time.LocalDate;
import org.followup.core.languages.Dates;
import org.followup.core.languages.TypedForm;

/**
 * Reads the two forms of a declaration: its title and day ({@code title-LANGUAGE}, {@code adopted}
 * in three fields), and an article ({@code number}, {@code text-LANGUAGE}, {@code themes}).
 */
public final class DeclarationForm {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_ARTICLE = 10_000;
    private static final int LAST_NUMBER = 999;

    private DeclarationForm() {}

    public static TypedForm.Reading<Declaration> declaration(
            TypedForm form, Forum forum, LocalDate today) {
        var title = form.names("title", LONGEST_TITLE, "fault.title.missing");
        var adopted = form.day("adopted");
        adopted.ifPresent(
                day -> {
                    if (day.isBefore(forum.opensOn())) {
                        var opens = Dates.full(form.reader(), forum.opensOn());
                        form.refuse("adopted", "fault.adopted.early", "day", opens);
                    } else if (day.isAfter(today)) {
                        form.refuse("adopted", "fault.adopted.future");
                    }
                });
        return form.reading(() -> new Declaration(title.orElseThrow(), adopted.orElseThrow()));
    }

    public static TypedForm.Reading<Article> article(TypedForm form, Forum forum) {
        var number = form.whole("number", 1, LAST_NUMBER, "fault.article.number");
        var text = form.texts("text", LONGEST_ARTICLE, "fault.article.text");
        var themes = ThemeCodes.chosen(form, "themes", forum);
        return form.reading(
                () -> new Article(forum.id(), number.orElseThrow(), text.orElseThrow(), themes));
    }
}
