package org.followup.web.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.practices.OpenExchange.AIGUL;
import static org.followup.web.practices.OpenExchange.NEW;
import static org.followup.web.practices.OpenExchange.NURBEK;
import static org.followup.web.practices.TypedExchange.practice;

import org.followup.core.stores.TwoOffices;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a practice: mistakes, drafts, corrections, two at once. */
final class ContributionFormsTest {

    private final OpenExchange exchange = OpenExchange.open();
    private final Web web = exchange.web();

    @AfterEach
    void close() {
        exchange.service().close();
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
        assertThat(exchange.ours()).isEmpty();
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
        exchange.as(NURBEK);
        assertThat(web.get(draft).status()).isEqualTo(403);
        assertThat(web.get("/exchange/ours").text()).doesNotContain("One &lt;b&gt;number");
        exchange.as(TwoOffices.SECRETARIAT);
        assertThat(web.get(draft).status()).isEqualTo(403);
        assertThat(web.get("/exchange/ours").status()).isEqualTo(403);

        exchange.as(AIGUL);
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

        assertThat(exchange.service().store().contributions().drafts(TwoOffices.KZ)).isEmpty();
    }

    @Test
    void an_edit_is_a_new_version_whose_history_shows_what_was_before() {
        practice().sendTo(web, NEW);

        var edited =
                practice()
                        .with("draft", "1")
                        .with("title", "Two numbers")
                        .sendTo(web, exchange.page("/edit"));

        assertThat(edited.status()).isEqualTo(303);
        assertThat(web.get(exchange.page()).text()).contains("Two numbers", "version 2 of");
        assertThat(web.get(exchange.page("/history")).text())
                .contains("Practice shared", "Practice or question edited")
                .contains("Two numbers", "One &lt;b&gt;number");
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_both_even_after_a_mistake() {
        practice().sendTo(web, NEW);
        practice()
                .with("draft", "1")
                .with("result", "First of us")
                .sendTo(web, exchange.page("/edit"));

        var faulty =
                practice().with("draft", "1").with("title", "").sendTo(web, exchange.page("/edit"));
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("name=\"draft\" value=\"1\"");
        var second =
                practice()
                        .with("draft", "1")
                        .with("result", "Mine")
                        .sendTo(web, exchange.page("/edit"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("saved another version meanwhile", "First of us", "Mine")
                .contains("name=\"draft\" value=\"2\"");
    }

    @Test
    void a_guest_is_asked_to_sign_in_and_loses_nothing() {
        web.cookies().clear();

        assertThat(web.get("/exchange").status()).isEqualTo(401);
        var sent = practice().sendTo(web, "/exchange/new", web.get("/sign-in").csrf());
        assertThat(sent.status()).isEqualTo(401);
        assertThat(sent.text()).contains("Three lines became one");
    }
}
