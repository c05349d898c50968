package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followup.core.languages.Language;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.LetterWriter.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of letter in each complete language, as it was read and found good. */
class GoldenLettersTest {

    private static final JteLetterWriter WRITER = Samples.writer(Samples.CLOCK);
    private static final Pattern REMOTE =
            Pattern.compile("<(img|link|script|iframe|object|video)|url\\(|@import|@font-face");

    static Stream<Arguments> letters() {
        return Stream.of(Language.values())
                .filter(Language::complete)
                .flatMap(
                        language ->
                                Samples.all().entrySet().stream()
                                        .map(
                                                sample ->
                                                        Arguments.of(
                                                                sample.getKey(),
                                                                language,
                                                                sample.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("letters")
    void every_letter_says_what_it_was_found_good_to_say(
            String name, Language language, LetterContent content) throws IOException {
        var written = WRITER.write(content, language);

        Golden.named(name + "." + language.tag() + ".txt")
                .compare(written.subject() + "\n\n" + written.text());
        Golden.named(name + "." + language.tag() + ".html").compare(written.html());
        for (var calendar : written.attachments()) {
            var days = calendar.name().replace("due-days", name + "." + language.tag());
            Golden.named(days).compare(calendar.content().replace("\r\n", "\n"));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("letters")
    void no_letter_fetches_anything_and_each_says_how_to_reach_the_secretariat(
            String name, Language language, LetterContent content) {
        var written = WRITER.write(content, language);

        assertThat(written.html()).doesNotContainPattern(REMOTE);
        assertThat(written.html()).contains("<html lang=\"" + language.tag() + "\"");
        assertThat(written.text()).doesNotContain("<", "&amp;", "null");
        assertThat(written.subject()).doesNotContain("\n").hasSizeLessThan(110);
        assertThat(links(written)).isNotEmpty();
        assertThat(written.text()).contains("-- \n");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("letters")
    void text_and_html_lead_to_the_same_places(
            String name, Language language, LetterContent content) {
        var written = WRITER.write(content, language);

        assertThat(links(written)).allSatisfy(link -> assertThat(written.text()).contains(link));
    }

    @Test
    void what_people_typed_stays_text_in_html() {
        var typed =
                Samples.signIn("<b onclick=\"x()\">Aigul</b> & \"Co\"\u2028https://example.org");

        var written = WRITER.write(typed, Language.ENGLISH);

        assertThat(written.html()).doesNotContain("<b ").contains("&lt;b onclick=");
        assertThat(written.text()).contains("<b onclick=\"x()\">Aigul</b> & \"Co\"");
    }

    @Test
    void a_letter_that_differs_is_shown_by_its_lines() {
        assertThat(Golden.difference(lines("a b c d"), lines("a x y d")))
                .isEqualTo("line 2:\n- b\n- c\n+ x\n+ y\n");
        assertThat(Golden.difference(lines("a"), lines("a b"))).isEqualTo("line 2:\n+ b\n");
        assumeFalse(
                Boolean.getBoolean("letters.rewrite"),
                "SKIPPED: the golden letters are being rewritten, so none can differ");
        assertThatThrownBy(() -> Golden.named("sign-in.en.txt").compare("another letter"))
                .hasMessageContainingAll("letters.rewrite", "+ another letter");
    }

    private static String[] lines(String words) {
        return words.split(" ", -1);
    }

    private static Stream<String> links(Written written) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(written.html())
                .results()
                .map(match -> match.group(1));
    }
}
