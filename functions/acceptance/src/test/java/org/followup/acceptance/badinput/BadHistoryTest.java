package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.SecretariatForm.KEPT;
import static org.followup.acceptance.badinput.SecretariatForm.LANGUAGES;
import static org.followup.acceptance.badinput.SecretariatForm.filled;
import static org.followup.acceptance.badinput.SecretariatForm.secretariat;
import static org.followup.acceptance.badinput.SecretariatForm.sequences;
import static org.followup.acceptance.badinput.SecretariatForm.with;
import static org.followup.acceptance.badinput.TypedRegister.commitment;
import static org.followup.acceptance.badinput.TypedRegister.measured;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has been reported and what has a history: it is corrected with a trace, never deleted. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadHistoryTest {

    private static final String TOKEN = "token-of-the-secretariat";
    private static final String MEASURED = "/commitments/TJ-2025-MON-01";
    private static final String EDIT = MEASURED + "/edit";
    private static final String END = "/commitments/KZ-2025-VIO-01/end";

    @RegisterExtension final StartedService service = StartedService.demonstration().knowing(TOKEN);

    @BeforeAll
    void start() throws Exception {
        report();
    }

    @TestFactory
    Stream<DynamicTest> each_has_its_message_and_nothing_is_stored_or_lost() {
        return SecretariatForm.refused(
                service,
                List.of(
                        new SecretariatForm(
                                EDIT,
                                commitment("tj"),
                                "An indicator that was reported on cannot be removed",
                                "Показатель, по которому уже отчитались, удалить нельзя"),
                        new SecretariatForm(
                                EDIT,
                                with(commitment("kz"), measured("60", "70")),
                                "The lead office never changes",
                                "Ведущий офис не меняется"),
                        new SecretariatForm(
                                END,
                                Map.of("way", "DELETE", "reason", KEPT),
                                "Choose what becomes of the commitment",
                                "Выберите, что происходит с обязательством"),
                        new SecretariatForm(
                                END,
                                Map.of("way", "WITHDRAW", "by", "KZ-2025-NET-01", "reason", " "),
                                "KZ-2025-NET-01",
                                "Enter the reason; the office reads it",
                                "Укажите причину: её прочтёт офис"),
                        new SecretariatForm(
                                END,
                                Map.of("way", "SUPERSEDE", "by", "KZ-2025-VIO-01", "reason", KEPT),
                                "A commitment cannot stand for itself",
                                "Обязательство не может заменить само себя")));
    }

    @Test
    void nothing_that_has_a_history_is_deleted_by_a_program_either() {
        var before = sequences(service);
        for (var language : LANGUAGES) {
            var program = new Guest(service.address(), language);

            var answer = program.api("DELETE", "/api/v1/commitments/KZ-2025-VIO-01", TOKEN, "");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body())
                    .contains(
                            language.equals("en")
                                    ? "Withdraw the commitment instead"
                                    : "Отзовите обязательство");
            for (var other :
                    List.of(
                            "forums/2025-tashkent",
                            "forums/2025-tashkent/articles/1",
                            "forums/2025-tashkent/rounds/round-3",
                            "offices/kz",
                            "partners/unicef")) {
                var refused = program.api("DELETE", "/api/v1/" + other, TOKEN, "");
                assertThat(refused.status()).as(other).isEqualTo(405);
                assertThat(refused.body())
                        .as(other)
                        .contains(
                                language.equals("en")
                                        ? "What has a history stays"
                                        : "То, у чего есть история, остаётся");
            }
        }
        assertThat(sequences(service)).isEqualTo(before);
    }

    @Test
    void an_indicator_changes_with_a_trace_and_what_was_reported_stays() {
        var secretariat = secretariat(service, "en");
        var changed = filled(secretariat, EDIT, with(commitment("tj"), measured("", "70")));

        assertThat(secretariat.post(EDIT, changed).status()).isEqualTo(303);

        assertThat(secretariat.get(MEASURED).body()).contains("64", "63.5", "Girls", KEPT);
        assertThat(secretariat.get(MEASURED + "/history").body())
                .contains("Commitment corrected", KEPT);
    }

    /** A figure with its parts, so that there is something to lose. */
    private void report() {
        var writer = new Guest(service.address(), "en").as("demo-tj-focal");
        var update = MEASURED + "/rounds/round-3/update";
        var page = writer.get(update);
        var typed = new HashMap<String, String>();
        List.of("csrf", "request", "base", "draft").forEach(f -> typed.put(f, page.field(f)));
        typed.putAll(Map.of("action", "submit", "status", "SUBSTANTIAL", "language", "en"));
        typed.putAll(Map.of("value", "64", "valueYear", "2025", "done", "Counted"));
        typed.put("part-girls", "63.5");
        assertThat(writer.post(update, typed).status()).isEqualTo(303);
    }
}
