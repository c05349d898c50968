package org.followup.jobs.imports;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.imports.ImportState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a file is named with its row and column, and nothing of it is stored. */
class BadFilesTest {

    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final Charset MAC = Charset.forName("x-MacRoman");
    private static final SmallFile RUSSIAN =
            new SmallFile().row("2026-01", "C01.1.1", "LP", "Открыты две линии");
    private static final SmallFile FRENCH =
            new SmallFile().row("2026-01", "C01.1.1", "LP", "Évaluation achevée à l’été");

    private final Imports imports = new Imports();

    static Stream<Arguments> files() {
        return Stream.of(
                row("Mac Roman", FRENCH.in(MAC), 1, "", "file.encoding", "Mac Roman"),
                row("cp1251", RUSSIAN.in(CP1251), 1, "", "file.encoding", "windows-1251"),
                row("UTF-16 with a mark", RUSSIAN.in(UTF_16), 1, "", "file.encoding", "UTF-16"),
                row("UTF-16 without", RUSSIAN.in(UTF_16LE), 1, "", "file.encoding", "UTF-16"),
                row("nothing at all", new byte[0], 1, "", "file.empty", ""),
                row("a header alone", new SmallFile().bytes(), 1, "", "file.no-rows", ""),
                row(
                        "a missing column",
                        bytes(SmallFile.good().text().replace("status,", "state,")),
                        1,
                        "status",
                        "column.missing",
                        ""),
                row(
                        "an unclosed quote",
                        SmallFile.good().row("2026-03", "C01.1.1", "LP", "\"open").bytes(),
                        5,
                        "",
                        "file.unclosed-quote",
                        ""),
                row(
                        "a cell of 5,000 lines",
                        bytes(good("2026-03", "LP", "\"" + "line\n".repeat(5_000) + "\"")),
                        5,
                        "",
                        "cell.endless",
                        "line…"),
                row(
                        "a text of 200,000 characters",
                        bytes(good("2026-03", "LP", "x".repeat(200_000))),
                        5,
                        "progress_en",
                        "cell.too-long",
                        "x…"),
                row(
                        "an unknown status",
                        bytes(good("2026-03", "DONE", "")),
                        5,
                        "status",
                        "cell.status",
                        "DONE"),
                row(
                        "a month that is none",
                        bytes(good("2026-13", "LP", "")),
                        5,
                        "reporting_period",
                        "cell.month",
                        "2026-13"),
                row(
                        "a year beyond all measure",
                        bytes(good("+99999-01", "LP", "")),
                        5,
                        "reporting_period",
                        "cell.month",
                        "+99999-01"),
                row(
                        "NUL in a text",
                        bytes(good("2026-03", "LP", "a\0b")),
                        5,
                        "progress_en",
                        "cell.unreadable",
                        ""),
                row(
                        "the same commitment twice in a round",
                        bytes(good("2026-02", "LP", "again")),
                        5,
                        "",
                        "row.duplicate",
                        "2026-02 C01.1.1"),
                row(
                        "a row that is too short",
                        SmallFile.good().line("2026-01,C01").bytes(),
                        5,
                        "",
                        "row.width",
                        "2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_bad_file_is_refused_as_a_whole(
            String name, byte[] file, int row, String column, String code, String found) {
        for (var dryRun : new boolean[] {true, false}) {
            var job = dryRun ? imports.tried(file) : imports.imported(file);

            assertThat(job.state()).isEqualTo(ImportState.REFUSED);
            assertThat(job.errors()).isEqualTo(1);
            var error = imports.errors(job).getFirst();
            assertThat(error.row()).isEqualTo(row);
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.found().replaceAll("(?s)(x|line).*…", "$1…")).isEqualTo(found);
            assertThat(imports.nothingStored()).isTrue();
        }
    }

    @Test
    void a_file_in_an_encoding_that_was_named_is_converted() {
        assertThat(imports.imported(FRENCH.in(MAC), "mac-roman").counts().created()).isEqualTo(1);
        var asUtf8 = imports.imported(FRENCH.bytes());
        assertThat(asUtf8.counts().unchanged()).as("the same text").isEqualTo(1);
        assertThat(imports.imported(RUSSIAN.in(UTF_16), "UTF16").counts().corrected()).isEqualTo(1);
        assertThat(imports.imported(RUSSIAN.in(CP1251), "cp1251").counts().unchanged())
                .isEqualTo(1);
    }

    @Test
    void an_encoding_that_is_not_the_files_is_refused_too() {
        var job = imports.imported(RUSSIAN.bytes(), "UTF-16");

        assertThat(job.state()).isEqualTo(ImportState.REFUSED);
        assertThat(imports.nothingStored()).isTrue();
    }

    @Test
    void all_that_is_wrong_is_counted_and_the_first_thousand_listed() {
        var file = new SmallFile();
        for (var i = 1; i <= 1_500; i++) {
            file.row("2026-01", "C01.1." + i, "?", "");
        }

        var job = imports.tried(file.bytes());

        assertThat(job.errors()).isEqualTo(1_500);
        assertThat(imports.errors(job)).hasSize(1_000);
        assertThat(imports.errors(job).getLast().row()).isEqualTo(1_001);
    }

    @Test
    @Tag("slow")
    void a_million_rows_are_refused() {
        var job = imports.asked(true, Optional.empty());

        assertThat(imports.run(job, new Rows(1_000_000)))
                .isInstanceOf(RunImport.Outcome.Ended.class);

        var error = imports.errors(job).getFirst();
        assertThat(error.code()).isEqualTo("file.too-many-rows");
        assertThat(error.row()).isEqualTo(200_002);
    }

    private static String good(String round, String status, String done) {
        return SmallFile.good().row(round, "C01.1.1", status, done).text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static Arguments row(
            String name, byte[] file, int row, String column, String code, String found) {
        return Arguments.of(name, file, row, column, code, found);
    }

    /** A file that is made while it is read. */
    private static final class Rows extends InputStream {

        private final int rows;
        private int made;
        private InputStream line = new ByteArrayInputStream(bytes(SmallFile.HEADER + "\n"));

        Rows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read byte by byte");
        }

        @Override
        public int read(byte[] into, int offset, int length) throws java.io.IOException {
            var read = line.read(into, offset, length);
            if (read >= 0 || made == rows) {
                return read;
            }
            var text = "2026-01,C01,C01.1,C01.1.%d,kz,Office,LP,,Lines,,,,,,,\n".formatted(made++);
            line = new ByteArrayInputStream(bytes(text));
            return line.read(into, offset, length);
        }
    }
}
