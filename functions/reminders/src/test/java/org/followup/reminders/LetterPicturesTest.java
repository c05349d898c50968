package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.followup.core.languages.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each letter as a browser shows it, wide and narrow, in light and in dark: a page and a picture of
 * its own in {@code target/letters}, and small sheets of all of them. {@code
 * -Dletters.rewrite=true} keeps some sheets in {@code docs/pictures/letters}.
 */
@Tag("slow")
class LetterPicturesTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));
    private static final Path FOLDER = ROOT.resolve("functions/reminders/target/letters");
    private static final Path DOCS = ROOT.resolve("docs/pictures/letters");
    private static final List<String> KEPT =
            List.of("en-660-light.jpg", "ru-660-dark.jpg", "ru-320-light.jpg", "en-320-dark.jpg");
    private static final long MOST_BYTES = 400_000;
    private static final int GAP = 10;
    private static final int AT_A_TIME = 6;
    private static final String HEAD = "<!DOCTYPE html><meta charset=\"utf-8\"><body>\n";

    private static final List<ShownLetter> LETTERS = letters();
    private static HeadlessChromium chromium;
    private static List<ShownLetter.Room> rooms;

    @BeforeAll
    static void a_browser_measures_all_letters() throws Exception {
        var found = HeadlessChromium.find();
        assumeTrue(found.isPresent() || "true".equals(System.getenv("CI")), "no Chromium here");
        chromium = found.orElseThrow();
        Files.createDirectories(FOLDER);
        var page = FOLDER.resolve("measured.html");
        Files.writeString(page, ShownLetter.measuring(LETTERS));
        rooms = ShownLetter.measured(chromium.read(page));
    }

    @Test
    void no_letter_is_wider_than_its_window_and_each_knows_the_dark() {
        assertThat(rooms).hasSameSizeAs(LETTERS);
        for (var at = 0; at < rooms.size(); at++) {
            var letter = LETTERS.get(at);
            var named = letter.name() + " " + letter.look();
            assertThat(rooms.get(at).width()).as(named).isLessThanOrEqualTo(letter.width());
            assertThat(rooms.get(at).height()).as(named).isGreaterThan(200);
            assertThat(rooms.get(at).dark()).as(named).isEqualTo(letter.dark());
        }
    }

    @Test
    void each_letter_is_shown_whole_in_a_picture_of_its_own() throws Exception {
        var sheets = new TreeMap<String, ContactSheet>();
        together(List.copyOf(Samples.all().keySet())).parallelStream()
                .forEach(LetterPicturesTest::show);
        for (var name : Samples.all().keySet()) {
            for (var shown : pictures(name).entrySet()) {
                var letter = shown.getKey();
                var as = name + " " + letter.look();
                assertThat(pixels(shown.getValue()).distinct().count()).as(as).isGreaterThan(20);
                assertThat(brightness(shown.getValue()) < 128).as(as).isEqualTo(letter.dark());
                var small = letter.width() == ShownLetter.WIDE ? 116 : 76;
                sheets.computeIfAbsent(letter.look(), look -> new ContactSheet(small))
                        .add(shown.getValue());
            }
        }
        for (var sheet : sheets.entrySet()) {
            sheet.getValue().write(FOLDER.resolve(sheet.getKey() + ".jpg"));
        }
        keep();
    }

    /** A letter that is new is on them after the next rewriting. */
    private static void keep() throws IOException {
        if (Boolean.getBoolean("letters.rewrite")) {
            Files.createDirectories(DOCS);
            for (var name : KEPT) {
                Files.write(DOCS.resolve(name), Files.readAllBytes(FOLDER.resolve(name)));
            }
        }
        try (var files = Files.list(DOCS)) {
            var kept = files.toList();
            assertThat(kept)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(KEPT);
            assertThat(kept.stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(MOST_BYTES);
        }
    }

    private static List<List<String>> together(List<String> names) {
        return IntStream.iterate(0, first -> first < names.size(), first -> first + AT_A_TIME)
                .mapToObj(first -> names.subList(first, Math.min(first + AT_A_TIME, names.size())))
                .toList();
    }

    /**
     * All looks of a letter stand side by side, and a few letters under each other: a browser takes
     * longer to start than to draw.
     */
    private static void show(List<String> names) {
        var frames = new StringBuilder(HEAD);
        var tops = new LinkedHashMap<String, Integer>();
        var top = 0;
        for (var name : names) {
            tops.put(name, top);
            frames.append(frames(name, top));
            top += high(name);
        }
        try {
            for (var name : names) {
                Files.writeString(FOLDER.resolve(name + ".html"), HEAD + frames(name, 0));
            }
            var html =
                    Files.writeString(FOLDER.resolve("from-" + names.getFirst() + ".html"), frames);
            var picture = FOLDER.resolve("from-" + names.getFirst() + ".png");
            chromium.show(
                    html,
                    names.stream().mapToInt(LetterPicturesTest::wide).max().orElseThrow(),
                    top,
                    picture);
            var all = ImageIO.read(picture.toFile());
            for (var name : names) {
                var own = all.getSubimage(0, tops.get(name), wide(name), high(name));
                ImageIO.write(own, "png", FOLDER.resolve(name + ".png").toFile());
            }
            Files.delete(html);
            Files.delete(picture);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String frames(String name, int top) {
        var frames = new StringBuilder();
        places(name)
                .forEach(
                        (at, left) ->
                                frames.append(
                                        LETTERS.get(at).at(left, top, rooms.get(at).height())));
        return frames.toString();
    }

    private static int high(String name) {
        return places(name).keySet().stream()
                .mapToInt(at -> rooms.get(at).height())
                .max()
                .orElseThrow();
    }

    private static int wide(String name) {
        return places(name).entrySet().stream()
                .mapToInt(place -> place.getValue() + LETTERS.get(place.getKey()).width())
                .max()
                .orElseThrow();
    }

    /** Each look, cut out of the picture. */
    private static Map<ShownLetter, BufferedImage> pictures(String name) throws IOException {
        var picture = ImageIO.read(FOLDER.resolve(name + ".png").toFile());
        var cut = new LinkedHashMap<ShownLetter, BufferedImage>();
        places(name)
                .forEach(
                        (at, left) -> {
                            var letter = LETTERS.get(at);
                            var high = rooms.get(at).height();
                            cut.put(letter, picture.getSubimage(left, 0, letter.width(), high));
                        });
        return cut;
    }

    /** Where the looks of a letter begin, by their number. */
    private static Map<Integer, Integer> places(String name) {
        var places = new TreeMap<Integer, Integer>();
        var left = 0;
        for (var at = 0; at < LETTERS.size(); at++) {
            if (LETTERS.get(at).name().equals(name)) {
                places.put(at, left);
                left += LETTERS.get(at).width() + GAP;
            }
        }
        return places;
    }

    private static double brightness(BufferedImage picture) {
        return pixels(picture)
                        .map(colour -> (colour >> 16 & 255) + (colour >> 8 & 255) + (colour & 255))
                        .average()
                        .orElseThrow()
                / 3;
    }

    private static IntStream pixels(BufferedImage picture) {
        var width = picture.getWidth();
        return Arrays.stream(picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width));
    }

    private static List<ShownLetter> letters() {
        var writer = Samples.writer(Samples.CLOCK);
        var all = new ArrayList<ShownLetter>();
        Samples.all()
                .forEach(
                        (name, letter) ->
                                Stream.of(Language.values())
                                        .filter(Language::complete)
                                        .forEach(
                                                language ->
                                                        all.addAll(
                                                                ShownLetter.all(
                                                                        name,
                                                                        language,
                                                                        writer.write(
                                                                                        letter,
                                                                                        language)
                                                                                .html()))));
        return List.copyOf(all);
    }
}
