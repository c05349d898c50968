package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.followup.core.languages.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of all letters in {@code target/letters}, as a browser shows them, to be looked at. */
@Tag("slow")
class LetterPicturesTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root", "../.."))
                    .resolve("functions/reminders/target/letters");
    private static final int HIGH = 1400;

    @ParameterizedTest
    @CsvSource({"660, light", "320, light", "660, dark", "320, dark"})
    void every_letter_is_shown_wide_and_narrow_in_light_and_dark(int width, String scheme)
            throws Exception {
        var chromium = find();
        assumeTrue(chromium.isPresent() || "true".equals(System.getenv("CI")), "no Chromium here");
        Files.createDirectories(FOLDER);
        for (var language : List.of(Language.ENGLISH, Language.RUSSIAN)) {
            var name = "%s-%d-%s".formatted(language.tag(), width, scheme);
            var page = Files.writeString(FOLDER.resolve(name + ".html"), sheet(language, width));

            var picture =
                    shown(chromium.orElseThrow(), page, FOLDER.resolve(name + ".png"), scheme);

            assertThat(colours(picture)).as(name).isGreaterThan(20);
        }
    }

    private static String sheet(Language language, int width) {
        var writer = Samples.writer(Samples.CLOCK);
        return Samples.all().values().stream()
                .map(letter -> writer.write(letter, language).html())
                .map(
                        html ->
                                "<iframe style=\"border:0;width:%dpx;height:%dpx\" srcdoc=\"%s\"></iframe>"
                                        .formatted(width, HIGH, escaped(html)))
                .collect(
                        Collectors.joining(
                                "\n", "<!DOCTYPE html><meta charset=\"utf-8\"><body>", ""));
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("\"", "&quot;");
    }

    private static Path shown(Path chromium, Path page, Path picture, String scheme)
            throws IOException, InterruptedException {
        var dark = scheme.equals("dark") ? 0 : 1;
        var run =
                new ProcessBuilder(
                                chromium.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--hide-scrollbars",
                                "--blink-settings=preferredColorScheme=" + dark,
                                "--window-size=2800,9000",
                                "--screenshot=" + picture.toAbsolutePath(),
                                page.toUri().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(run.waitFor()).isZero();
        return picture;
    }

    /** A blank page has one. */
    private static long colours(Path picture) throws IOException {
        var image = ImageIO.read(picture.toFile());
        var row = image.getRGB(0, 150, image.getWidth(), 200, null, 0, image.getWidth());
        return Arrays.stream(row).distinct().count();
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
