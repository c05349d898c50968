package org.followup.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoardPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Map<String, String> ROUND =
            Map.of("office", "kz", "forum", "2025-tashkent", "round", "2026-1");

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_empty_board_says_so() {
        assertThat(service.web().get("/board").text()).contains("Nothing waits for you");
    }

    @Test
    void the_oldest_stands_on_top_with_its_office_and_the_way_to_solve_it() {
        open(TaskKind.OFFICE_WITHOUT_PEOPLE, Map.of("office", "kg"), NOW.minusSeconds(60));
        open(TaskKind.EXTENSION_ASKED, ROUND, NOW.minusSeconds(3_600));

        var page = service.web().get("/board").text();

        assertThat(page)
                .contains("2 tasks wait")
                .contains("href=\"./forums/2025-tashkent/rounds/2026-1/offices/kz\"")
                .contains("href=\"./offices/kg\"", "href=\"./offices/kg/calls\"", "Round one");
        assertThat(page.indexOf("A later day is asked for"))
                .isLessThan(page.indexOf("Nobody writes for the office"));
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_shown_in_both_languages_also_when_it_is_about_nothing(TaskKind kind) {
        open(kind, Map.of(), NOW);

        assertThat(service.web().get("/board").status()).isEqualTo(200);
        assertThat(service.web().get("/board?lang=ru").text()).contains("Ждёт 1 задача");
    }

    @Test
    void a_task_is_set_aside_with_a_reason_that_stays_to_be_read() {
        var task = open(TaskKind.OFFICE_SILENT, ROUND, NOW);
        var path = "/board/" + task.id();

        assertThat(typed("reason", "Agreed <b>today</b>").sendTo(service.web(), path).status())
                .isEqualTo(303);

        assertThat(service.web().get("/board").text())
                .contains("Nothing waits for you", "Agreed &lt;b&gt;today&lt;/b&gt;")
                .contains("Set aside: Wednesday 18 March 2026", "Saida");
        assertThat(typed("reason", "Again").sendTo(service.web(), path, csrf()).status())
                .isEqualTo(409);
    }

    @Test
    void what_closed_by_itself_is_shown_as_done() {
        open(TaskKind.UPDATE_TO_REVIEW, ROUND, NOW);
        var done = TaskEnd.done(NOW.plusSeconds(60), "p-saida");
        service.store()
                .tasks()
                .toClose(TaskKind.UPDATE_TO_REVIEW, ROUND, done)
                .forEach(service::put);

        assertThat(service.web().get("/board").text()).contains("Done: Wednesday 18 March 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void a_reason_is_asked_for(String reason) {
        var task = open(TaskKind.OFFICE_SILENT, ROUND, NOW);

        var again = typed("reason", reason).sendTo(service.web(), "/board/" + task.id());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Write why nothing more is to be done");
        assertThat(service.store().tasks().open(9)).hasSize(1);
    }

    @Test
    void a_reason_that_is_too_long_comes_back_as_it_was() {
        var task = open(TaskKind.OFFICE_SILENT, ROUND, NOW);

        var again = typed("reason", "x".repeat(501)).sendTo(service.web(), "/board/" + task.id());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("x".repeat(501));
    }

    @Test
    void a_call_is_noted_and_shown_beside_the_letters() {
        var path = "/offices/kz/calls";
        assertThat(service.web().get(path).text()).contains("No call to this office");

        var noted =
                call().with("spokenTo", "FOCAL_POINT")
                        .with("note", "Comes <i>Friday</i>")
                        .sendTo(service.web(), path);

        assertThat(noted.status()).isEqualTo(303);
        assertThat(service.web().get(path).text())
                .contains("Tuesday 17 March 2026", "Focal point", "Noted by Saida")
                .contains("Comes &lt;i&gt;Friday&lt;/i&gt;");
        assertThat(service.web().get("/readiness").text())
                .contains("Last call: 17 Mar 2026, Focal point", "No call in three months");
    }

    @Test
    void what_is_missing_in_the_note_of_a_call_is_named_at_its_field() {
        var again =
                new TypedIn()
                        .with("calledDay", "19")
                        .with("calledMonth", "3")
                        .with("calledYear", "2026")
                        .with("spokenTo", "KING")
                        .with("note", "")
                        .sendTo(service.web(), "/offices/kz/calls");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("today at the latest", "Choose whom you reached", "Write what was said");
        assertThat(service.store().calls().to("kz", 9)).isEmpty();
    }

    @Test
    void is_for_the_secretariat_only() {
        var task = open(TaskKind.OFFICE_SILENT, ROUND, NOW);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        var csrf = service.web().get("/my-office").csrf();

        for (var path : new String[] {"/board", "/board/" + task.id(), "/offices/kz/calls"}) {
            assertThat(service.web().get(path).status()).isEqualTo(403);
        }
        assertThat(typed("reason", "x").sendTo(service.web(), "/board/" + task.id(), csrf).status())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_task_or_office_is_not_found() {
        assertThat(service.web().get("/board/none").status()).isEqualTo(404);
        assertThat(service.web().get("/offices/none/calls").status()).isEqualTo(404);
    }

    private Task open(TaskKind kind, Map<String, String> about, Instant at) {
        var task = service.store().tasks().toOpen(kind, about, at).getFirst();
        service.put(task);
        return task;
    }

    private static TypedIn typed(String field, String value) {
        return new TypedIn().with(field, value);
    }

    private static TypedIn call() {
        return new TypedIn()
                .with("calledDay", "17")
                .with("calledMonth", "3")
                .with("calledYear", "2026");
    }

    private String csrf() {
        Web.Answer page = service.web().get("/board");
        return page.csrf();
    }
}
