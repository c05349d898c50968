package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationFormTest {
    private static final LocalDate OPENS = LocalDate.of(2026, 10, 8);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 20);
    private static final Forum FORUM =
            new Forum(
                    new ForumId("2026-kz"),
                    name("Forum"),
                    "KZ",
                    name("Astana"),
                    OPENS,
                    OPENS.plusDays(1),
                    false,
                    List.of(
                            new Theme(new ThemeCode("VIO"), name("Violence")),
                            new Theme(new ThemeCode("NET"), name("Internet"))),
                    Optional.empty(),
                    List.of());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-10-07, adopted fault.adopted.early",
        "2026-10-08, ''",
        "2026-10-20, ''",
        "2026-10-21, adopted fault.adopted.future"
    })
    void a_declaration_is_adopted_at_the_forum_or_after_it(String day, String fault) {
        var typing = new Typing().with("title-ru", "Декларация").day("adopted", day);

        assertThat(
                        String.join(
                                ", ",
                                Typing.faults(
                                        DeclarationForm.declaration(typing.form(), FORUM, TODAY))))
                .isEqualTo(fault);
    }

    @Test
    void an_article_stands_under_its_themes_in_the_order_of_the_forum() {
        var typing =
                new Typing()
                        .with("number", "12")
                        .with("text-en", "First line.\r\nSecond line.")
                        .with("themes", "NET", "VIO");

        var article = Typing.content(DeclarationForm.article(typing.form(), FORUM));

        assertThat(article.number()).isEqualTo(12);
        assertThat(article.text().in(Language.ENGLISH).text())
                .isEqualTo("First line.\nSecond line.");
        assertThat(article.themes()).containsExactly(new ThemeCode("VIO"), new ThemeCode("NET"));
    }

    @ParameterizedTest(name = "themes {0}")
    @CsvSource({"XXX", "''", "<script>"})
    void a_theme_that_the_forum_lacks_is_refused(String theme) {
        var typing = new Typing().with("number", "0").with("themes", "NET", theme);

        assertThat(Typing.faults(DeclarationForm.article(typing.form(), FORUM)))
                .containsExactly(
                        "number fault.article.number",
                        "text-en fault.article.text",
                        "themes fault.theme.choose");
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
