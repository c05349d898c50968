package org.followup.core.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContributionFormTest {

    private static final List<ThemeCode> THEMES = List.of(new ThemeCode("VIO"));

    private final Typing typing =
            new Typing()
                    .with("title", "A helpline in three languages")
                    .with("done", "We opened it\r\nin May")
                    .with("result", "Calls doubled")
                    .with("question", "Who pays?")
                    .with("theme", "VIO")
                    .with("language", "uz-Cyrl")
                    .with("contact", "FOCAL_POINT");

    @Test
    void a_practice_has_what_was_done_and_what_came_of_it() {
        var content = Typing.content(read(ContributionKind.PRACTICE));

        assertThat(content.texts().keySet())
                .containsExactlyInAnyOrder(
                        ContributionText.TITLE, ContributionText.DONE, ContributionText.RESULT);
        assertThat(content.language()).isEqualTo(new LanguageTag("uz-Cyrl"));
        assertThat(content.contact()).isEqualTo(Role.FOCAL_POINT);
        assertThat(content.audience()).isEqualTo(Audience.OFFICES);
    }

    @Test
    void a_question_asks_and_may_be_shared_with_partners_too() {
        typing.with("partners", "yes");

        var content = Typing.content(read(ContributionKind.QUESTION));

        assertThat(content.texts().keySet())
                .containsExactlyInAnyOrder(ContributionText.TITLE, ContributionText.QUESTION);
        assertThat(content.audience()).isEqualTo(Audience.PARTNERS_TOO);
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "title,    '',           fault.exchange.title",
        "done,     ' ',          fault.exchange.done",
        "result,   '',           fault.exchange.result",
        "theme,    '',           fault.exchange.theme",
        "theme,    JUS,          fault.exchange.theme",
        "language, fr,           fault.exchange.language",
        "contact,  SECRETARIAT,  fault.exchange.contact",
        "contact,  '',           fault.exchange.contact",
        "links,    ftp://a.kz,   fault.exchange.links",
        "links,    javascript:x, fault.exchange.links",
        "links,    see our site, fault.exchange.links",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String key) {
        typing.with(field, typed);

        assertThat(Typing.faults(read(ContributionKind.PRACTICE)))
                .isEqualTo(List.of(field + " " + key));
    }

    @Test
    void a_title_in_two_lines_and_a_text_that_is_too_long_are_refused() {
        typing.with("title", "one\ntwo").with("result", "x".repeat(6_001));

        assertThat(Typing.faults(read(ContributionKind.PRACTICE)))
                .isEqualTo(List.of("title fault.line.several", "result fault.text.too-long"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://example.kz/a?b=c#d",
                "https://example.org/plan the plan of 2026\r\n\r\nhttps://example.org"
            })
    void a_link_stands_in_a_line_of_its_own_and_may_say_what_it_leads_to(String typed) {
        typing.with("links", typed);

        assertThat(Typing.faults(read(ContributionKind.PRACTICE))).isEmpty();
    }

    private TypedForm.Reading<ContributionContent> read(ContributionKind kind) {
        return ContributionForm.read(typing.form(), kind, THEMES);
    }
}
