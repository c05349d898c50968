package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StoppedAddressesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final Receiver AIGUL = DeskLetters.AIGUL;

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void stopped_addresses_are_shown_with_who_has_them_and_let_go_once_more() {
        var aigul = service.store().people().find(new PersonId("p-aigul")).orElseThrow();
        var digest = aigul.address().digest();
        service.put(stopped(digest, LetterState.COMPLAINED), stopped("other", LetterState.BOUNCED));
        assertThat(service.web().get("/letters").text()).doesNotContain("letters/person-p-aigul/");
        service.put(DeskLetters.reminder("step", NOW));

        var page = service.web().get("/letters");
        assertThat(page.text())
                .contains("2 addresses get no letters", "Aigul: " + aigul.address())
                .contains("The receiver complained", "there is no such mailbox")
                .contains("Nobody has this address any more", "letters/person-p-aigul/step");
        assertThat(service.web().get("/letters?lang=ru").text())
                .contains("2 адреса, на которые письма не уходят");

        var path = "/letters/addresses/" + digest;
        assertThat(service.web().post(path, "").status()).isEqualTo(403);
        assertThat(service.web().post(path, "csrf=" + page.csrf()).status()).isEqualTo(303);
        assertThat(service.web().post(path, "csrf=" + page.csrf()).status()).isEqualTo(303);

        assertThat(service.web().get("/letters?lang=en").text())
                .contains("1 address gets no letters")
                .doesNotContain("Aigul: ");
        assertThat(service.web().post(path + "x", "csrf=" + page.csrf()).status()).isEqualTo(404);
    }

    private static AddressState stopped(String digest, LetterState said) {
        return new AddressState(digest, said, NOW, AIGUL, "step", Optional.empty(), 1);
    }
}
