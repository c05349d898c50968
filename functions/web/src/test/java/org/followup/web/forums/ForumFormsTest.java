package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ForumFormsTest {

    private static final String ROUND = "/forums/2025-tashkent/rounds/new";
    private static final String DECLARATION = "/forums/2025-tashkent/declaration";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-11-02T06:00:00Z"), TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(40));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_forum_is_registered_and_stands_on_the_desk() {
        var answer = forum().sendTo(web, "/forums/new");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../secretariat?done=forum");
        assertThat(service.store().forums().find(new ForumId("2026-kz"))).isPresent();
        assertThat(web.get("/secretariat?done=forum").text())
                .contains(
                        "Second &lt;forum&gt;",
                        "The forum is registered",
                        "forums/2026-kz/rounds/new");
    }

    @Test
    void a_faulty_forum_comes_back_as_it_was_typed_and_is_not_stored() {
        var answer =
                forum().with("opensDay", "31")
                        .with("theme1-code", "x\"y")
                        .sendTo(web, "/forums/new");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Enter a closing day that is not before", "Enter a code of 2 to 6")
                .contains("value=\"Second &lt;forum>\"", "value=\"31\"", "value=\"x&#34;y\"")
                .contains("<option value=\"KZ\" selected>");
        assertThat(service.store().forums().all()).hasSize(1);
    }

    @Test
    void a_forum_of_the_same_year_and_host_is_refused() {
        assertThat(forum().sendTo(web, "/forums/new").status()).isEqualTo(303);

        var again = forum().sendTo(web, "/forums/new");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("registered already", "Second &lt;forum>");
    }

    @Test
    void a_declaration_is_adopted_then_its_articles_follow() {
        var declaration =
                new TypedIn()
                        .with("title-ru", "Ташкентская декларация")
                        .day("adopted", "2025-09-12");
        assertThat(declaration.sendTo(web, DECLARATION).status()).isEqualTo(303);

        var page = web.get(DECLARATION + "?done=declaration");
        assertThat(page.text())
                .contains("Ташкентская декларация", "name=\"number\"", "value=\"2\"");
        assertThat(article("2").sendTo(web, DECLARATION).status()).isEqualTo(303);
        assertThat(service.store().forums().articles(TwoOffices.FORUM)).hasSize(2);

        var taken = article("2").sendTo(web, DECLARATION);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text())
                .contains("An article of this number is stored already", "Каждый офис")
                .contains("value=\"MON\" checked");
        var unknown = article("3").with("themes", "XXX").sendTo(web, DECLARATION);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(service.store().forums().articles(TwoOffices.FORUM)).hasSize(2);
    }

    @Test
    void a_declaration_cannot_be_older_than_its_forum() {
        var early = new TypedIn().with("title-en", "Ours").day("adopted", "2025-09-10");

        var answer = early.sendTo(web, DECLARATION);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Thursday 11 September 2025", "value=\"Ours\"");
    }

    @Test
    void a_round_is_announced_under_the_name_that_is_suggested() {
        assertThat(web.get(ROUND + "?lang=ru").text()).contains("Раунд 2, 2026 год");

        assertThat(round("2026-05-01", "2026-06-30").sendTo(web, ROUND).status()).isEqualTo(303);

        var round =
                service.store()
                        .forums()
                        .find(TwoOffices.FORUM)
                        .orElseThrow()
                        .round(new RoundId("2026-2"))
                        .orElseThrow();
        assertThat(round.name().in(Language.ENGLISH).text()).isEqualTo("Second round");
        assertThat(round.dueOn()).isEqualTo("2026-06-30");
    }

    @Test
    void rounds_take_turns() {
        var answer = round("2026-03-31", "2026-06-30").sendTo(web, ROUND);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Round one takes updates from 1 Mar 2026 until 31 Mar 2026")
                .contains("value=\"Second round\"");
        assertThat(round("2026-07-01", "2026-06-30").sendTo(web, ROUND).text())
                .contains("Enter a due day that is not before the round opens");
        assertThat(service.store().forums().find(TwoOffices.FORUM).orElseThrow().rounds())
                .hasSize(1);
    }

    private static TypedIn forum() {
        return new TypedIn()
                .with("year", "2026")
                .with("host", "KZ")
                .with("name-en", "Second <forum>")
                .with("place-ru", "Астана")
                .day("opens", "2026-10-08")
                .day("closes", "2026-10-09")
                .with("theme1-code", "vio")
                .with("theme1-en", "Violence");
    }

    private static TypedIn article(String number) {
        return new TypedIn()
                .with("number", number)
                .with("text-ru", "Каждый офис публикует отчёт.")
                .with("themes", "MON");
    }

    private static TypedIn round(String opens, String due) {
        return new TypedIn()
                .with("name-en", "Second round")
                .day("opens", opens)
                .day("due", due)
                .day("locks", "2026-07-31");
    }
}
