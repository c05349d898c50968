package org.followup.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinksTest {

    @ParameterizedTest
    @CsvSource({
        "/, offices/kz, ./offices/kz",
        "/offices, offices/kz, ./offices/kz",
        "/offices/kz, offices/uz, ../offices/uz",
        "/offices/kz/due, /assets/app.css, ../../assets/app.css",
        "/offices/kz/, '', ../../",
        "/offices, '', ./",
    })
    void lead_to_our_paths_whatever_stands_before_them(String from, String to, String link) {
        assertThat(Links.at(from).to(to)).isEqualTo(link);
    }
}
