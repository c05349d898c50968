package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.SecretariatForm.KEPT;
import static org.followup.acceptance.badinput.SecretariatForm.day;
import static org.followup.acceptance.badinput.SecretariatForm.filled;
import static org.followup.acceptance.badinput.SecretariatForm.secretariat;
import static org.followup.acceptance.badinput.SecretariatForm.sequences;
import static org.followup.acceptance.badinput.SecretariatForm.with;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A plan of a carry-over that cannot be carried out: it says why, keeps what was typed, and changes
 * no history.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadCarryOverTest {

    private static final String NEXT = "/forums/next-kazakhstan";
    private static final String PLAN = NEXT + "/carry-over";
    private static final String REVIEW = PLAN + "/review";
    private static final String SPLIT = "KZ-2025-MON-01";
    private static final String NOTHING = "KZ-2025-NET-01";
    private static final String MERGED = "KZ-2025-MON-02";

    @RegisterExtension final StartedService service = StartedService.demonstration();

    @TestFactory
    Stream<DynamicTest> a_declaration_is_not_recorded_before_it_is_adopted() {
        return SecretariatForm.refused(
                service,
                List.of(
                        new SecretariatForm(
                                NEXT + "/declaration",
                                with(Map.of("title-en", KEPT), day("adopted", "2026-06-06")),
                                "Enter a day that has come",
                                "Введите день, который уже наступил")));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Enter at least two titles, Ask this office first",
        "ru, Укажите не меньше двух названий, Сначала спросите этот офис"
    })
    void a_split_into_nothing_and_a_merge_without_consent_are_not_carried_out(
            String language, String twoTitles, String askFirst) {
        adopt();
        var secretariat = secretariat(service, language);
        plan(
                secretariat,
                Map.of(
                        SPLIT + ".way",
                        "SPLIT",
                        SPLIT + ".titles",
                        KEPT,
                        NOTHING + ".way",
                        "SPLIT",
                        NOTHING + ".titles",
                        " ",
                        MERGED + ".way",
                        "MERGE",
                        MERGED + ".lead",
                        "TJ-2025-MON-01"));
        var before = sequences(service);

        assertThat(secretariat.get(PLAN).body())
                .contains(twoTitles, KEPT, "TJ-2025-MON-01")
                .contains(SPLIT + ".titles-error", NOTHING + ".titles-error");
        assertThat(secretariat.get(REVIEW).body()).contains(askFirst);
        var carriedOut = secretariat.post(REVIEW, filled(secretariat, REVIEW, Map.of()));

        assertThat(carriedOut.status()).isEqualTo(422);
        assertThat(carriedOut.body()).contains(askFirst);
        assertThat(sequences(service)).isEqualTo(before);
        assertThat(secretariat.get(PLAN).body()).contains(KEPT);
    }

    private static void plan(Guest secretariat, Map<String, String> choices) {
        var typed = with(choices, Map.of("page", "1"));
        assertThat(secretariat.post(PLAN, filled(secretariat, PLAN, typed)).status())
                .isEqualTo(303);
    }

    /** As if the day had come; a second time it changes nothing. */
    private void adopt() {
        var stores = service.bean(DynamoDbStores.class);
        var second = Localized.of(Language.ENGLISH, "Second declaration (illustrative)");
        new AdoptDeclaration(stores.journal(), stores.forums(), service.bean(Clock.class))
                .adopt(
                        new Actor("demo-secretariat"),
                        new ForumId("next-kazakhstan"),
                        new Declaration(second, LocalDate.of(2026, 6, 6)));
    }
}
