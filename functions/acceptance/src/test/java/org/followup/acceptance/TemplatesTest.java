package org.followup.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold markup; what people read comes from the bundles. */
final class TemplatesTest {

    @Test
    void no_template_holds_a_text() {
        assertThat(Sources.main("jte", ".jte")).isNotEmpty();
        for (Path template : Sources.main("jte", ".jte")) {
            assertThat(TemplateText.in(Sources.text(template))).as(template.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=\"lead\">${texts.say(\"front.title\")}</p>",
                "@import web.Page\n@param Page page\n@param int x = 1\n<b>${x}</b>",
                "@if(page.names().contains(\")\"))<i>1</i>@elseif(x > 2)·@else&nbsp;&middot;@endif",
                "@for(var row : rows)<li>${row}</li>@endfor",
                "@template.layout.page(page = page, content = @`<p>${page.say(\"x.y\")}</p>`)",
                "!{var name = page.say(\"a\");}<%-- a word to the reader of this file --%>",
                "<!DOCTYPE html><style>a { color: red }</style><input name=\"status\""
                        + " value=\"LIMITED\">",
                "$unsafe{page.star()}<svg viewBox=\"0 0 8 8\"><path d=\"M0 0\"/></svg>",
            })
    void markup_and_java_are_no_text(String template) {
        assertThat(TemplateText.in(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hello ${name}</p> | Hello",
                "@if(x)Привет@endif | Привет",
                "<img alt=\"A star\"> | A star",
                "<button aria-label=\"${x} More\">×</button> | More",
                "@template.page(content = @`<p>inside</p>`) | inside",
                "@template.page(title = \"Submit update\") | Submit update",
                "${x ? \"да\" : \"\"} | да",
                "<p>${a} of ${b}</p> | of",
                "<a>me@example.org</a> | me@example.org",
            })
    void a_planted_text_is_found(String template, String text) {
        assertThat(TemplateText.in(template)).singleElement().asString().contains(text);
    }
}
