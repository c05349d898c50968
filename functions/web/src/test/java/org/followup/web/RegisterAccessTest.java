package org.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open and send the forms of the register: the secretariat, and nobody else. */
final class RegisterAccessTest {

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/secretariat",
                "/offices",
                "/offices/kz",
                "/offices/new",
                "/people/new",
                "/forums/new",
                "/forums/2025-tashkent/edit",
                "/forums/2025-tashkent/articles/1",
                "/offices/kz/edit",
                "/forums/2025-tashkent/declaration",
                "/forums/2025-tashkent/rounds/new",
                "/forums/2025-tashkent/commitments/new"
            })
    void is_for_the_secretariat_only(String path) {
        assertThat(service.web().get(path).status()).isEqualTo(401);

        signIn(new PersonId("p-aigul"));
        assertThat(service.web().get(path).status()).isEqualTo(403);

        signIn(TwoOffices.SECRETARIAT);
        assertThat(service.web().get(path).status()).isEqualTo(200);
        assertThat(service.web().get(path + "?lang=ru").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/offices/new",
                "/people/new",
                "/forums/new",
                "/forums/2025-tashkent/edit",
                "/forums/2025-tashkent/articles/1",
                "/offices/kz/edit",
                "/forums/2025-tashkent/declaration",
                "/forums/2025-tashkent/rounds/new",
                "/forums/2025-tashkent/commitments/new"
            })
    void a_form_of_somebody_else_is_not_acted_on_and_what_a_guest_typed_comes_back(String path) {
        signIn(new PersonId("p-aigul"));
        var token = service.web().get("/my-office").csrf();
        var typed = new TypedIn().with("name-en", "All of it");

        assertThat(typed.sendTo(service.web(), path, token).status()).isEqualTo(403);

        service.web().cookies().clear();
        var guest = typed.sendTo(service.web(), path, token);
        assertThat(guest.status()).isEqualTo(401);
        assertThat(guest.text()).contains("All of it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/offices/new",
                "/people/new",
                "/forums/new",
                "/forums/2025-tashkent/edit",
                "/forums/2025-tashkent/articles/1",
                "/offices/kz/edit",
                "/forums/2025-tashkent/declaration",
                "/forums/2025-tashkent/rounds/new",
                "/forums/2025-tashkent/commitments/new"
            })
    void a_stale_or_unreadable_form_comes_back_with_everything_typed(String path) {
        signIn(TwoOffices.SECRETARIAT);
        var typed =
                new TypedIn()
                        .with("name", "All of it")
                        .with("name-en", "All of it")
                        .with("title-en", "All of it")
                        .with("text-en", "All of it");

        var stale = typed.sendTo(service.web(), path, "stale");
        assertThat(stale.status()).isEqualTo(403);
        assertThat(stale.text()).contains("All of it", "govuk-error-summary");

        var unreadable = typed.with("x", "\0").sendTo(service.web(), path);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("All of it", "govuk-error-summary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/offices/none",
                "/offices/.KZ",
                "/forums/none/declaration",
                "/forums/none/rounds/new",
                "/forums/NONE!/commitments/new"
            })
    void what_is_not_registered_is_not_found(String path) {
        signIn(TwoOffices.SECRETARIAT);

        assertThat(service.web().get(path).status()).isEqualTo(404);
    }

    private void signIn(PersonId person) {
        service.signIn(person, Duration.ofMinutes(1));
    }
}
