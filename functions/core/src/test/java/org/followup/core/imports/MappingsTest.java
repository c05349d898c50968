package org.followup.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.ImplementationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {

    private static final Path ROOT = Path.of(System.getProperty("repository.root", "../.."));

    @Test
    void every_file_of_a_mapping_has_a_name_and_the_other_way_round() throws IOException {
        var folder =
                ROOT.resolve("functions/core/src/main/resources")
                        .resolve("org/followup/core/imports");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Mappings.NAMES.stream()
                                    .filter(name -> !name.equals("status-report"))
                                    .toList());
        }
        for (var name : Mappings.NAMES) {
            switch (Mappings.named(name).orElseThrow()) {
                case TrackerMapping tracker -> assertThat(tracker.source()).isEqualTo(name);
                case ReportMapping report -> assertThat(name).isEqualTo("status-report");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "../imports/canada-nap5", "canada-nap5.json"})
    void any_other_name_is_none(String name) {
        assertThat(Mappings.named(name)).isEmpty();
    }

    @Test
    void the_example_of_the_document_is_a_mapping() throws IOException {
        var document = Files.readString(ROOT.resolve("docs/imports.md"));
        var example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(example.find()).isTrue();

        var mapping = TrackerMapping.parse(example.group(1));

        assertThat(mapping.forum().id().value()).isEqualTo("2027-steppe");
        assertThat(mapping.statuses()).containsEntry("3", ImplementationStatus.COMPLETE);
        assertThat(mapping.titles()).containsKey(new LanguageTag("kk"));
        assertThat(mapping.texts()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "utf8, UTF_8",
        "UTF-16, UTF_16",
        "CP1251, WINDOWS_1251",
        "win-1251, WINDOWS_1251",
        "Windows-1251, WINDOWS_1251",
        "macRoman, MAC_ROMAN",
        "Mac Roman, MAC_ROMAN"
    })
    void encodings_are_known_as_people_write_them(String typed, FileEncoding encoding) {
        assertThat(FileEncoding.of(typed)).contains(encoding);
        assertThat(
                        List.of("", "klingon", "1251").stream()
                                .flatMap(t -> FileEncoding.of(t).stream()))
                .isEmpty();
    }
}
