package org.followup.web.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.practices.OpenExchange.AIGUL;
import static org.followup.web.practices.OpenExchange.NEW;
import static org.followup.web.practices.OpenExchange.NURBEK;
import static org.followup.web.practices.OpenExchange.PARTNER;
import static org.followup.web.practices.TypedExchange.answer;
import static org.followup.web.practices.TypedExchange.practice;

import java.util.List;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shared is found and read, by offices and partners, in both languages. */
final class ExchangePagesTest {

    private final OpenExchange exchange = OpenExchange.open();
    private final Web web = exchange.web();

    @AfterEach
    void close() {
        exchange.service().close();
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
        exchange.as(NURBEK);
        for (var search : List.of("", "?theme=MON", "?language=ru", "?theme=MON&language=ru")) {
            assertThat(web.get("/exchange" + search).text())
                    .contains("One &lt;b&gt;number", "Office of KZ", "18 March 2026");
        }
        assertThat(web.get("/exchange?language=kk").text())
                .contains("Nothing under this theme and language yet");
        assertThat(web.get(exchange.page()).text())
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

    @Test
    void partners_read_only_what_is_shared_with_them() {
        exchange.service()
                .put(
                        new Person(
                                PARTNER,
                                "Partner",
                                new EmailAddress("partner@example.org"),
                                Language.ENGLISH,
                                Set.of(Grant.observer())));
        practice().sendTo(web, NEW);
        exchange.as(PARTNER);
        assertThat(web.get(exchange.page()).status()).isEqualTo(403);
        assertThat(web.get("/exchange").text()).doesNotContain("One &lt;b&gt;number");
        assertThat(web.get("/exchange/new").status()).isEqualTo(403);
        exchange.as(AIGUL);
        practice().with("draft", "1").with("partners", "yes").sendTo(web, exchange.page("/edit"));

        exchange.as(PARTNER);

        assertThat(web.get("/exchange").text()).contains("One &lt;b&gt;number");
        assertThat(web.get(exchange.page()).text()).doesNotContain("name=\"answer\"");
        assertThat(
                        answer("Hello")
                                .sendTo(web, exchange.page(), web.get("/exchange").csrf())
                                .status())
                .isEqualTo(403);
    }

    @Test
    void every_page_speaks_russian() {
        practice().sendTo(web, NEW);

        assertThat(web.get("/exchange?lang=ru").text()).contains("Обмен опытом", "Практики");
        assertThat(web.get(exchange.page()).text()).contains("Кому это пригодилось", "Обсуждение");
        assertThat(web.get(exchange.page("/edit")).text()).contains("Сохранить эту версию");
        assertThat(web.get(exchange.page("/history")).text()).contains("Офис поделился практикой");
    }
}
