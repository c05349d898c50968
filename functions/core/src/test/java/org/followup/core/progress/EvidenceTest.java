package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.languages.LanguageTag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvidenceTest {

    @ParameterizedTest(name = "«{0}»: {1}")
    @CsvSource({
        "'',                                     NONE",
        "' ',                                    NONE",
        "Order of the minister No. 12,           CLAIMED",
        "see www.example.org,                    CLAIMED",
        "Report https://example.org/a,           DOCUMENTED",
        "HTTP://EXAMPLE.ORG,                     DOCUMENTED",
    })
    void a_link_is_more_than_a_word(String said, Evidence evidence) {
        var language = new LanguageTag("en");
        var content =
                new UpdateContent(
                        ImplementationStatus.COMPLETE,
                        List.of(),
                        Optional.empty(),
                        language,
                        Map.of(new TextPlace(TextField.EVIDENCE, language), said));

        assertThat(Evidence.of(content)).isEqualTo(evidence);
    }
}
