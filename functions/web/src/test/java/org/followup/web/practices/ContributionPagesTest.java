package org.followup.web.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.practices.OpenExchange.AIGUL;
import static org.followup.web.practices.OpenExchange.NEW;
import static org.followup.web.practices.OpenExchange.NURBEK;
import static org.followup.web.practices.TypedExchange.answer;
import static org.followup.web.practices.TypedExchange.practice;
import static org.followup.web.practices.TypedExchange.reason;
import static org.followup.web.practices.TypedExchange.use;

import org.followup.core.stores.TwoOffices;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One practice: answers, «we used this», and what is withdrawn. */
final class ContributionPagesTest {

    private final OpenExchange exchange = OpenExchange.open();
    private final Web web = exchange.web();

    @AfterEach
    void close() {
        exchange.service().close();
    }

    @Test
    void another_office_answers_and_says_that_it_used_it() {
        practice().sendTo(web, NEW);
        exchange.as(NURBEK);
        assertThat(web.get(exchange.page()).text())
                .contains("No office has said so yet", "We used this");

        assertThat(answer("How much <i>did</i> it cost?").sendTo(web, exchange.page()).status())
                .isEqualTo(303);
        answer("How much <i>did</i> it cost?").sendTo(web, exchange.page());
        use("Two lines fewer").sendTo(web, exchange.page());

        var told = web.get(exchange.page()).text();
        assertThat(told)
                .contains("1 answer", "How much &lt;i&gt;did&lt;/i&gt; it cost?", "Two lines fewer")
                .contains("Office of KG", "Take back");
        use("").with("act", "take-back").sendTo(web, exchange.page());
        assertThat(web.get(exchange.page()).text()).doesNotContain("Two lines fewer");
    }

    @Test
    void an_answer_without_words_comes_back() {
        practice().sendTo(web, NEW);

        var again = answer(" ").sendTo(web, exchange.page());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Write an answer first");
    }

    @Test
    void what_is_withdrawn_is_shown_to_its_office_and_the_secretariat_alone() {
        practice().sendTo(web, NEW);
        exchange.as(NURBEK);
        answer("Thank you").sendTo(web, exchange.page());
        var csrf = web.get("/exchange").csrf();
        assertThat(web.get(exchange.page("/withdraw")).status()).isEqualTo(403);
        assertThat(reason("x").sendTo(web, exchange.page("/withdraw"), csrf).status())
                .isEqualTo(403);
        exchange.as(TwoOffices.SECRETARIAT);

        assertThat(reason("").sendTo(web, exchange.page("/withdraw")).status()).isEqualTo(422);
        assertThat(reason("It names a child").sendTo(web, exchange.page("/withdraw")).status())
                .isEqualTo(303);

        assertThat(web.get(exchange.page()).text())
                .contains("Taken out by the secretariat", "It names a child");
        assertThat(web.get("/exchange").text()).doesNotContain("One &lt;b&gt;number");
        exchange.as(NURBEK);
        assertThat(web.get(exchange.page()).status()).isEqualTo(403);
        exchange.as(AIGUL);
        assertThat(web.get("/exchange/ours").text()).contains("withdrawn");
        var late =
                practice()
                        .with("draft", "1")
                        .with("title", "Back")
                        .sendTo(web, exchange.page("/edit"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("withdrawn meanwhile", "Back");
    }

    @Test
    void an_answer_is_withdrawn_by_its_office_and_stays_visible_as_withdrawn() {
        practice().sendTo(web, NEW);
        exchange.as(NURBEK);
        answer("It was wrong").sendTo(web, exchange.page());
        var path =
                web.get(exchange.page())
                        .text()
                        .replaceAll(
                                "(?s).*href=\"\\.\\.(/exchange/[^\"]+/answers/[^\"]+)\".*", "$1");

        assertThat(reason("A mistake").sendTo(web, path).status()).isEqualTo(303);

        assertThat(web.get(exchange.page()).text())
                .contains("This answer was withdrawn")
                .doesNotContain("It was wrong");
        exchange.as(AIGUL);
        assertThat(web.get(path).status()).isEqualTo(403);
    }
}
