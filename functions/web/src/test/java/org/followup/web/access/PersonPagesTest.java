package org.followup.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.letters.EmailAddress;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PersonPagesTest {

    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final String PATH = "/people/p-aigul";
    private static final String HAND_OVER = PATH + "/hand-over/kz/FOCAL_POINT";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_address_is_corrected() {
        var answer = person().with("address", "new@example.org").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../people/p-aigul?done=corrected");
        assertThat(service.store().people().with(new EmailAddress("new@example.org"))).hasSize(1);
        assertThat(web.get(PATH + "?lang=ru").text()).contains("new@example.org", "Роли");
    }

    @Test
    void all_links_are_ended_and_the_service_says_so() {
        var answer = new TypedIn().with("action", "links").sendTo(web, PATH);

        assertThat(answer.header("Location")).isEqualTo("../people/p-aigul?done=links");
        assertThat(service.store().people().find(AIGUL).orElseThrow().links()).isEqualTo(1);
        assertThat(web.get(PATH + "?done=links").text()).contains("All links are ended");
        assertThat(web.get("/secretariat/history?lang=ru").text())
                .contains("Все ссылки человека отменены");
    }

    @Test
    void what_cannot_be_an_address_comes_back_as_typed() {
        var answer = person().with("address", "not an address").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("value=\"not an address\"", "govuk-error-summary");
    }

    @Test
    void nobody_leaves_without_a_second_thought() {
        var once = new TypedIn().with("action", "leave").sendTo(web, PATH);
        assertThat(once.status()).isEqualTo(422);
        assertThat(once.text()).contains("a deleted name cannot be brought back");

        var sure =
                new TypedIn()
                        .with("action", "leave")
                        .with("sure", "yes")
                        .sendTo(web, PATH, once.csrf());

        assertThat(sure.header("Location")).isEqualTo("../offices/kz?done=left");
        assertThat(service.store().people().find(AIGUL)).isEmpty();
        assertThat(web.get(PATH).status()).isEqualTo(404);
    }

    @Test
    void a_role_is_handed_over_with_days_for_both() {
        var answer =
                new TypedIn()
                        .with("name", "Dana")
                        .with("address", "dana@example.org")
                        .with("language", "kk")
                        .day("starts", "2026-03-10")
                        .day("ends", "2026-03-20")
                        .sendTo(web, HAND_OVER);

        assertThat(answer.header("Location")).isEqualTo("../../../../offices/kz?done=hand_over");
        assertThat(web.get("/offices/kz").text()).contains("Dana", "Aigul");
        assertThat(web.get(PATH).text()).contains("20 March 2026");
    }

    @Test
    void a_gap_between_two_people_is_named() {
        var answer =
                new TypedIn()
                        .with("name", "Dana")
                        .with("address", "dana@example.org")
                        .with("language", "kk")
                        .day("starts", "2026-03-20")
                        .day("ends", "2026-03-10")
                        .sendTo(web, HAND_OVER);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("held by nobody in between", "value=\"Dana\"");
    }

    @Test
    void the_last_member_of_the_secretariat_is_told_so() {
        var answer =
                new TypedIn()
                        .with("action", "leave")
                        .with("sure", "yes")
                        .sendTo(web, "/people/p-saida");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Nobody else belongs to the secretariat");
    }

    @Test
    void a_role_that_nobody_holds_is_not_handed_over() {
        assertThat(web.get(PATH + "/hand-over/kz/COMMISSIONER").status()).isEqualTo(404);
        assertThat(web.get(PATH + "/hand-over/kz/" + Role.SECRETARIAT).status()).isEqualTo(404);
        assertThat(web.get("/people/P!/hand-over/kz/DEPUTY").status()).isEqualTo(404);
    }

    @Test
    void an_office_looks_at_nobody() {
        service.signIn(AIGUL, Duration.ofMinutes(1));

        assertThat(web.get(PATH).status()).isEqualTo(403);
        assertThat(web.get(HAND_OVER).status()).isEqualTo(403);
    }

    private static TypedIn person() {
        return new TypedIn()
                .with("name", "Aigul")
                .with("address", "p-aigul@example.org")
                .with("language", "en");
    }
}
