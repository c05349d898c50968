package org.followup.web.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.Shelf;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExchangePagesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final PersonId NURBEK = new PersonId("p-nurbek");
    private static final PersonId PARTNER = new PersonId("p-partner");
    private static final String NEW = "/exchange/new?kind=PRACTICE";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private final Web web = service.web();

    @BeforeEach
    void signIn() {
        as(AIGUL);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_empty_exchange_invites_to_begin() {
        assertThat(web.get("/exchange").text())
                .contains("No practice is shared yet", "Share a practice", "Be the first");
        assertThat(web.get("/exchange?kind=QUESTION").text()).contains("No question is asked yet");
    }

    @Test
    void a_practice_is_shared_and_another_office_finds_it_by_theme_and_language() {
        var shared = practice().sendTo(web, NEW);

        assertThat(shared.status()).isEqualTo(303);
        assertThat(shared.header("Location")).endsWith("?done=shared");
        as(NURBEK);
        for (var search : List.of("", "?theme=MON", "?language=ru", "?theme=MON&language=ru")) {
            assertThat(web.get("/exchange" + search).text())
                    .contains("One &lt;b&gt;number", "Office of KZ", "18 March 2026");
        }
        assertThat(web.get("/exchange?language=kk").text())
                .contains("Nothing under this theme and language yet");
        assertThat(web.get(page()).text())
                .contains("lang=\"ru\">One &lt;b&gt;number", "Three lines became one")
                .contains("Calls doubled", "href=\"https://example.org/plan\"", ">the plan</a>")
                .contains("Contact in this office: Focal point");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?theme=NONE", "?language=fr", "?kind=ADVICE", "?before=x", "?before=%00"})
    void a_search_that_means_nothing_is_not_found(String search) {
        assertThat(web.get("/exchange" + search).status()).isIn(404, 400, 422);
    }

    @Test
    void pages_go_on_where_the_former_ended() {
        for (var i = 0; i < 23; i++) {
            practice()
                    .with("title", "Practice no. " + i)
                    .with("request", "request-" + i)
                    .sendTo(web, NEW);
        }

        var first = web.get("/exchange").text();
        var next = first.replaceAll("(?s).*rel=\"next\" href=\"\\.(/[^\"]+)\".*", "$1");
        var second = web.get(next.replace("&amp;", "&")).text();

        assertThat(first.split("Practice no", -1)).hasSize(21);
        assertThat(second.split("Practice no", -1)).hasSize(4);
        assertThat(second).doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "title,    '',         Give it a title",
        "done,     ' ',        Write what was done",
        "result,   '',         Write what came of it",
        "theme,    XYZ,        Choose a theme",
        "language, xx,         Choose the language you wrote in",
        "contact,  OBSERVER,   Choose whom others may turn to",
        "links,    javascript:alert(1), Begin each line with a link",
    })
    void a_mistake_is_named_and_nothing_typed_is_lost(String field, String typed, String said) {
        var again = practice().with(field, typed).sendTo(web, NEW);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains(said);
        if (!field.equals("done")) {
            assertThat(again.text()).contains("Three lines became one");
        }
        assertThat(ours()).isEmpty();
    }

    @Test
    void a_draft_stores_itself_is_seen_by_its_office_alone_and_goes_when_it_is_shared() {
        var typed = practice().with("action", "autosave").with("done", "");

        var stored = typed.sendTo(web, NEW);

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.text()).contains("name=\"draft\" value=\"1\"");
        var ours = web.get("/exchange/ours").text();
        assertThat(ours).contains("Only people of your office see these", "One &lt;b&gt;number");
        var draft = "/exchange/new?kind=PRACTICE&office=kz&draft=request-1";
        assertThat(web.get(draft).text()).contains("Calls doubled", "Throw the draft away");
        as(NURBEK);
        assertThat(web.get(draft).status()).isEqualTo(403);
        assertThat(web.get("/exchange/ours").text()).doesNotContain("One &lt;b&gt;number");
        as(TwoOffices.SECRETARIAT);
        assertThat(web.get(draft).status()).isEqualTo(403);
        assertThat(web.get("/exchange/ours").status()).isEqualTo(403);

        as(AIGUL);
        practice().with("draft", "1").sendTo(web, draft);
        assertThat(web.get("/exchange/ours").text()).doesNotContain("Only people of your office");
        assertThat(web.get(draft).status()).isEqualTo(404);
    }

    @Test
    void the_second_to_keep_a_draft_sees_both() {
        practice().with("action", "save").with("result", "First of us").sendTo(web, NEW);

        var second = practice().with("action", "save").with("draft", "0").sendTo(web, NEW);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("changed this draft meanwhile", "First of us", "Calls doubled")
                .contains("name=\"draft\" value=\"1\"");
    }

    @Test
    void a_draft_is_thrown_away() {
        practice().with("action", "save").sendTo(web, NEW);

        practice().with("action", "discard").with("draft", "1").sendTo(web, NEW);

        assertThat(service.store().contributions().drafts(TwoOffices.KZ)).isEmpty();
    }

    @Test
    void an_edit_is_a_new_version_whose_history_shows_what_was_before() {
        practice().sendTo(web, NEW);

        var edited =
                practice()
                        .with("draft", "1")
                        .with("title", "Two numbers")
                        .sendTo(web, page("/edit"));

        assertThat(edited.status()).isEqualTo(303);
        assertThat(web.get(page()).text()).contains("Two numbers", "version 2 of");
        assertThat(web.get(page("/history")).text())
                .contains("Practice shared", "Practice or question edited")
                .contains("Two numbers", "One &lt;b&gt;number");
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_both_even_after_a_mistake() {
        practice().sendTo(web, NEW);
        practice().with("draft", "1").with("result", "First of us").sendTo(web, page("/edit"));

        var faulty = practice().with("draft", "1").with("title", "").sendTo(web, page("/edit"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("name=\"draft\" value=\"1\"");
        var second =
                practice().with("draft", "1").with("result", "Mine").sendTo(web, page("/edit"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("saved another version meanwhile", "First of us", "Mine")
                .contains("name=\"draft\" value=\"2\"");
    }

    @Test
    void another_office_answers_and_says_that_it_used_it() {
        practice().sendTo(web, NEW);
        as(NURBEK);
        assertThat(web.get(page()).text()).contains("No office has said so yet", "We used this");

        assertThat(answer("How much <i>did</i> it cost?").sendTo(web, page()).status())
                .isEqualTo(303);
        answer("How much <i>did</i> it cost?").sendTo(web, page());
        use("Two lines fewer").sendTo(web, page());

        var told = web.get(page()).text();
        assertThat(told)
                .contains("1 answer", "How much &lt;i&gt;did&lt;/i&gt; it cost?", "Two lines fewer")
                .contains("Office of KG", "Take back");
        use("").with("act", "take-back").sendTo(web, page());
        assertThat(web.get(page()).text()).doesNotContain("Two lines fewer");
    }

    @Test
    void an_answer_without_words_comes_back() {
        practice().sendTo(web, NEW);

        var again = answer(" ").sendTo(web, page());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Write an answer first");
    }

    @Test
    void what_is_withdrawn_is_shown_to_its_office_and_the_secretariat_alone() {
        practice().sendTo(web, NEW);
        as(NURBEK);
        answer("Thank you").sendTo(web, page());
        var csrf = web.get("/exchange").csrf();
        assertThat(web.get(page("/withdraw")).status()).isEqualTo(403);
        assertThat(reason("x").sendTo(web, page("/withdraw"), csrf).status()).isEqualTo(403);
        as(TwoOffices.SECRETARIAT);

        assertThat(reason("").sendTo(web, page("/withdraw")).status()).isEqualTo(422);
        assertThat(reason("It names a child").sendTo(web, page("/withdraw")).status())
                .isEqualTo(303);

        assertThat(web.get(page()).text())
                .contains("Taken out by the secretariat", "It names a child");
        assertThat(web.get("/exchange").text()).doesNotContain("One &lt;b&gt;number");
        as(NURBEK);
        assertThat(web.get(page()).status()).isEqualTo(403);
        as(AIGUL);
        assertThat(web.get("/exchange/ours").text()).contains("withdrawn");
        var late = practice().with("draft", "1").with("title", "Back").sendTo(web, page("/edit"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("withdrawn meanwhile", "Back");
    }

    @Test
    void an_answer_is_withdrawn_by_its_office_and_stays_visible_as_withdrawn() {
        practice().sendTo(web, NEW);
        as(NURBEK);
        answer("It was wrong").sendTo(web, page());
        var path =
                web.get(page())
                        .text()
                        .replaceAll(
                                "(?s).*href=\"\\.\\.(/exchange/[^\"]+/answers/[^\"]+)\".*", "$1");

        assertThat(reason("A mistake").sendTo(web, path).status()).isEqualTo(303);

        assertThat(web.get(page()).text())
                .contains("This answer was withdrawn")
                .doesNotContain("It was wrong");
        as(AIGUL);
        assertThat(web.get(path).status()).isEqualTo(403);
    }

    @Test
    void partners_read_only_what_is_shared_with_them() {
        service.put(
                new Person(
                        PARTNER,
                        "Partner",
                        new EmailAddress("partner@example.org"),
                        Language.ENGLISH,
                        Set.of(Grant.observer())));
        practice().sendTo(web, NEW);
        as(PARTNER);
        assertThat(web.get(page()).status()).isEqualTo(403);
        assertThat(web.get("/exchange").text()).doesNotContain("One &lt;b&gt;number");
        assertThat(web.get("/exchange/new").status()).isEqualTo(403);
        as(AIGUL);
        practice().with("draft", "1").with("partners", "yes").sendTo(web, page("/edit"));

        as(PARTNER);

        assertThat(web.get("/exchange").text()).contains("One &lt;b&gt;number");
        assertThat(web.get(page()).text()).doesNotContain("name=\"answer\"");
        assertThat(answer("Hello").sendTo(web, page(), web.get("/exchange").csrf()).status())
                .isEqualTo(403);
    }

    @Test
    void a_guest_is_asked_to_sign_in_and_loses_nothing() {
        web.cookies().clear();

        assertThat(web.get("/exchange").status()).isEqualTo(401);
        var sent = practice().sendTo(web, "/exchange/new", web.get("/sign-in").csrf());
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.text()).contains("Three lines became one");
    }

    @Test
    void every_page_speaks_russian() {
        practice().sendTo(web, NEW);

        assertThat(web.get("/exchange?lang=ru").text()).contains("Обмен опытом", "Практики");
        assertThat(web.get(page()).text()).contains("Кому это пригодилось", "Обсуждение");
        assertThat(web.get(page("/edit")).text()).contains("Сохранить эту версию");
        assertThat(web.get(page("/history")).text()).contains("Офис поделился практикой");
    }

    private void as(PersonId person) {
        service.signIn(person, Duration.ofMinutes(1));
    }

    private List<Contribution> ours() {
        return service.store().contributions().on(Shelf.of(TwoOffices.KZ), Optional.empty(), 99);
    }

    private String page() {
        return page("");
    }

    private String page(String further) {
        return "/exchange/" + ours().getFirst().id() + further;
    }

    private static TypedIn practice() {
        return new TypedIn()
                .with("request", "request-1")
                .with("kind", "PRACTICE")
                .with("office", "")
                .with("title", "One <b>number")
                .with("done", "Three lines became one")
                .with("result", "Calls doubled")
                .with("links", "https://example.org/plan the plan")
                .with("theme", "MON")
                .with("language", "ru")
                .with("contact", "FOCAL_POINT");
    }

    private static TypedIn answer(String text) {
        return new TypedIn()
                .with("act", "answer")
                .with("request", "request-2")
                .with("answer", text)
                .with("answerLanguage", "en");
    }

    private static TypedIn use(String told) {
        return new TypedIn().with("act", "use").with("told", told).with("toldLanguage", "en");
    }

    private static TypedIn reason(String reason) {
        return new TypedIn().with("reason", reason);
    }
}
