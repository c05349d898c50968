package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.SecretariatForm.KEPT;
import static org.followup.acceptance.badinput.SecretariatForm.filled;
import static org.followup.acceptance.badinput.SecretariatForm.secretariat;
import static org.followup.acceptance.badinput.SecretariatForm.sequences;
import static org.followup.acceptance.badinput.SecretariatForm.with;
import static org.followup.acceptance.badinput.TypedRegister.commitment;
import static org.followup.acceptance.badinput.TypedRegister.forum;
import static org.followup.acceptance.badinput.TypedRegister.measured;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The register, entered as it should not be: a message that says what is needed, all that was typed
 * still there, and every history as it was.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRegisterTest {

    private static final String FORUM = "/forums/2025-tashkent";
    private static final String MEASURED = "/commitments/TJ-2025-MON-01";
    private static final String TOKEN = "token-of-the-secretariat";
    private static final String COMMITMENT = FORUM + "/commitments/new";

    @RegisterExtension final StartedService service = StartedService.demonstration().knowing(TOKEN);

    private static final List<SecretariatForm> ROWS =
            List.of(
                    new SecretariatForm(
                            COMMITMENT,
                            with(commitment("kz"), measured("60", "60")),
                            "a target that differs from the baseline",
                            "цель, которая отличается от исходного значения"),
                    new SecretariatForm(
                            COMMITMENT,
                            with(
                                    with(commitment("kz"), measured("60", "90")),
                                    Map.of("dimensions", "AGE_GROUP")),
                            "Enter the age groups, one a line",
                            "Введите возрасты, каждый с новой строки"),
                    new SecretariatForm(
                            COMMITMENT,
                            with(
                                    with(commitment("kz"), measured("60", "90")),
                                    Map.of("places-en", "Cities\nVillages", "places-ru", "Город")),
                            "Enter 2 lines here",
                            "Введите здесь столько же строк"),
                    new SecretariatForm(
                            "/offices/new",
                            Map.of(
                                    "name-en", KEPT,
                                    "code", "KZ",
                                    "country", "KZ",
                                    "zone", "Asia/Almaty"),
                            "An office with this code is registered already",
                            "Офис с этим кодом уже зарегистрирован"),
                    new SecretariatForm(
                            "/partners/new",
                            Map.of(
                                    "name-en", KEPT,
                                    "code", "unicef",
                                    "participation", "PARTNER"),
                            "A partner with this code is registered already",
                            "Партнёр с этим кодом уже зарегистрирован"),
                    new SecretariatForm(
                            "/partners/unicef/edit",
                            Map.of("name-en", KEPT),
                            "Choose how it takes part",
                            "Выберите, как он участвует"),
                    new SecretariatForm(
                            FORUM + "/declaration",
                            Map.of("number", "1", "text-en", KEPT, "themes", "MON"),
                            "An article of this number is stored already",
                            "Статья с этим номером уже есть"),
                    new SecretariatForm(
                            FORUM + "/edit",
                            with(
                                    forum("2025-09-11", "2025-09-12"),
                                    Map.of("year", "2025", "host", "UZ")),
                            "Keep the code of each theme",
                            "Оставьте код каждой темы"),
                    new SecretariatForm(
                            MEASURED + "/edit",
                            with(commitment("tj"), measured("60", "60")),
                            "a target that differs from the baseline",
                            "цель, которая отличается от исходного значения"));

    @TestFactory
    Stream<DynamicTest> each_has_its_message_and_nothing_is_stored_or_lost() {
        return SecretariatForm.refused(service, ROWS);
    }

    @Test
    void a_reference_is_given_by_the_service_and_never_typed() {
        var secretariat = secretariat(service, "en");
        var typed = with(commitment("kz"), Map.of("reference", "KZ-2025-MON-01"));

        assertThat(secretariat.post(COMMITMENT, filled(secretariat, COMMITMENT, typed)).status())
                .isEqualTo(303);

        assertThat(secretariat.get("/offices/kz").body()).containsOnlyOnce(">" + KEPT + "<");
        assertThat(secretariat.get("/commitments/KZ-2025-MON-01").body()).doesNotContain(KEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void a_program_is_told_that_it_gives_no_reference(String language) {
        var before = sequences(service);

        var answer =
                new Guest(service.address(), language)
                        .api(
                                "POST",
                                "/api/v1" + FORUM + "/commitments",
                                TOKEN,
                                "{\"reference\":\"KZ-2025-MON-01\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "«reference»", language.equals("en") ? "There is no member" : "здесь нет");
        assertThat(sequences(service)).isEqualTo(before);
    }
}
