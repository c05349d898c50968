package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.followup.core.forums.Forum;
import org.followup.core.languages.Language;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The register is corrected on pages; what somebody else corrected meanwhile is not overwritten.
 */
final class RegisterEditFormsTest {

    private static final String FORUM = "/forums/2025-tashkent/edit";
    private static final String ARTICLE = "/forums/2025-tashkent/articles/1";
    private static final String DECLARATION = "/forums/2025-tashkent/declaration";
    private static final String OFFICE = "/offices/kz/edit";
    private static final String DAYS =
            "&opensDay=11&opensMonth=9&opensYear=2025&closesDay=12&closesMonth=9&closesYear=2025";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());

    @BeforeEach
    void sign_in() {
        service.signIn(TwoOffices.SECRETARIAT, java.time.Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_forum_is_renamed_and_gets_a_theme() {
        var answer = post(FORUM, forum("Tashkent+forum", "MON", "VIO"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(found().name().in(Language.ENGLISH).text()).isEqualTo("Tashkent forum");
        assertThat(found().themes()).hasSize(2);
        assertThat(found().rounds()).hasSize(1);
        assertThat(service.web().get("/forums/2025-tashkent/history").text())
                .contains("Forum corrected", "First forum", "Tashkent forum");
    }

    @Test
    void a_forum_is_moved_and_back() {
        var before = found().opensOn();
        var later =
                forum("First+forum", "MON", "VIO")
                        .replace("opensDay=11", "opensDay=18")
                        .replace("closesDay=12", "closesDay=19");

        assertThat(post(FORUM, later).status()).isEqualTo(303);

        assertThat(found().opensOn()).isEqualTo(before.plusDays(7));
        assertThat(service.web().get(FORUM).text()).contains("Back to these days");
        assertThat(post(FORUM, "action=back").status()).isEqualTo(303);
        assertThat(found().opensOn()).isEqualTo(before);
    }

    @Test
    void what_has_to_stay_is_said_and_what_was_typed_comes_back() {
        var gone = post(FORUM, forum("Renamed", "VIO", "NET"));
        assertThat(gone.status()).isEqualTo(422);
        assertThat(gone.text()).contains("Keep the code of each theme", "Renamed");

        var order =
                post(FORUM, forum("Renamed", "MON", "VIO").replace("closesDay=12", "closesDay=1"));
        assertThat(order.status()).isEqualTo(422);
        assertThat(order.text()).contains("Renamed");
        assertThat(found().themes()).hasSize(1);
    }

    @Test
    void a_form_that_is_older_than_a_correction_changes_nothing() {
        var seen = seen(FORUM);
        post(FORUM, forum("One", "MON", "VIO"));

        var late = post(FORUM, forum("Other", "MON", "VIO"), seen);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody corrected this", "Other");
        assertThat(found().name().in(Language.ENGLISH).text()).isEqualTo("One");
    }

    @Test
    void an_article_and_an_office_are_corrected() {
        assertThat(post(ARTICLE, "number=1&text-en=Each+child&text-ru=Каждый&themes=MON").status())
                .isEqualTo(303);
        assertThat(post(OFFICE, "name-en=Commissioner&country=KZ&zone=Asia%2FQyzylorda").status())
                .isEqualTo(303);

        assertThat(service.web().get("/offices/kz").text()).contains("Asia/Qyzylorda");
        var article = service.store().forums().articles(TwoOffices.FORUM).getFirst();
        assertThat(article.text().texts()).hasSize(2);
        assertThat(post(ARTICLE, "number=1&text-en=&themes=MON").status()).isEqualTo(422);
        assertThat(post(OFFICE, "name-en=X&country=KZ&zone=Mars").status()).isEqualTo(422);
    }

    @Test
    void the_declaration_is_corrected_once_it_is_there() {
        assertThat(service.web().get(DECLARATION + "/edit").status()).isEqualTo(404);
        var day = "&adoptedDay=12&adoptedMonth=9&adoptedYear=2025";
        post(DECLARATION, "title-en=Declarashun" + day, "");

        assertThat(post(DECLARATION + "/edit", "title-en=Declaration" + day).status())
                .isEqualTo(303);

        assertThat(service.web().get("/forums/2025-tashkent/history").text())
                .contains("Declarashun", "Declaration");
    }

    private Forum found() {
        return service.store().forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private static String forum(String name, String theme, String other) {
        return "year=2025&host=UZ&name-en=%s&place-en=Tashkent&theme1-code=%s&theme1-en=A&theme2-code=%s&theme2-en=B"
                        .formatted(name, theme, other)
                + DAYS;
    }

    private String seen(String path) {
        var page = service.web().get(path).text();
        var field = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    private Web.Answer post(String path, String fields) {
        return post(path, fields, seen(path));
    }

    private Web.Answer post(String path, String fields, String seen) {
        var csrf = service.web().get("/").csrf();
        return service.web().post(path, "csrf=" + csrf + "&seen=" + seen + "&" + fields);
    }
}
