package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "- ",
                "---",
                "Two workshops were held",
                "- Two workshops were held (in Osh)",
                "-Materials are available, see the site",
                "- 34,988 children were reached",
                "- 5 schools\n- 6 kindergartens; partner(s) informed",
                "- https://example.org/report?year=2026",
                "— Дети участвовали в опросе",
                "– Балалар",
                "-Co-operation with the ministry",
                "-Done.",
                "- R&D plan adopted",
                "'- a list that somebody's program had guarded",
                "' quoted",
                "'",
                "a=b",
                "1+1",
                "mail@example.org",
                "  indented"
            })
    void what_is_no_formula_stays_as_it_is(String text) {
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "+SUM(A1)",
                "@SUM(1+1)",
                "\t=1+1",
                "\tword",
                "\r=1",
                "\n=1",
                " =1+1",
                "\u00a0=1+1",
                "\ufeff=1+1",
                "\u200b=1+1",
                "＝1+1",
                "＋1+1",
                "＠SUM(1)",
                "﹦1",
                "-1+1",
                "- 1+1",
                "--1+1",
                "－1+1",
                "−1+1",
                "–1+1",
                "-SUM(A1)",
                "- SUM(A1:B2)",
                "-SUM (A1)",
                "-a + WEBSERVICE (A1)",
                "- word WEBSERVICE (\"http://example.org\")",
                "-cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "-@SUM(1)",
                "-=1",
                "-+1",
                "-(1+1)",
                "-\"a\"&A1",
                "-A1",
                "-A1+B2",
                "-$A$1",
                "-'sheet'!A1",
                "-sheet!A1",
                "-x+HYPERLINK(\"http://example.org\";\"x\")",
                "- see HYPERLINK(\"http://example.org\")",
                "-\u00a01+1",
                "'=1+1",
                "''-1+1"
            })
    void a_formula_gets_an_apostrophe_and_loses_it_again(String text) {
        assertThat(SpreadsheetCell.guarded(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.plain("'" + text)).isEqualTo(text);
    }

    @Test
    void any_text_comes_back_as_it_was_and_never_begins_like_a_formula() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 200_000; i++) {
            var text = text(random);
            var cell = SpreadsheetCell.guarded(text);
            assertThat(SpreadsheetCell.plain(cell)).as("seed %d: %s", seed, text).isEqualTo(text);
            assertThat(cell).as("seed %d", seed).doesNotMatch("(?s)[=+@\t\r\n].*");
            assertThat(cell.length() - text.length()).isBetween(0, 1);
        }
    }

    private static String text(Random random) {
        var pieces = "''''----==++@@\t\r\n \u00a0\ufeff\u200b＝＋－＠−–|!()\"aAя1,;:.&%$".toCharArray();
        var text = new StringBuilder();
        for (var length = random.nextInt(8); length > 0; length--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
