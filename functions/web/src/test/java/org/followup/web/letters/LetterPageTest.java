package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a letter was written: what it is about, and the rule in words. */
final class LetterPageTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Receiver AIGUL = new PersonId("p-aigul").receiver();
    private static final Messages PAGES = Messages.load(Messages.COMMON, "org/followup/web/pages");

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void each_kind_says_to_whom_it_goes_when_and_whether_one_may_do_without(LetterKind kind) {
        service.put(letter(kind, Map.of()));

        var english = service.web().get("/letters/person-p-aigul/any").text();
        var russian = service.web().get("/letters/person-p-aigul/any?lang=ru").text();

        var key = "letters.rule." + kind.name();
        assertThat(PAGES.keys(Language.ENGLISH)).contains(key);
        assertThat(PAGES.keys(Language.RUSSIAN)).contains(key);
        assertThat(english).contains(PAGES.say(Language.ENGLISH, key));
        assertThat(russian).contains(PAGES.say(Language.RUSSIAN, key));
        assertThat(english.contains("at once, by day and night")).isEqualTo(kind.urgent());
        assertThat(english.contains("in the set hours of a working day"))
                .isNotEqualTo(kind.urgent());
        assertThat(english.contains("and not during a pause")).isEqualTo(kind.heldByPauses());
        assertThat(english.contains("nobody can switch it off")).isEqualTo(kind.choice().isEmpty());
        assertThat(russian.contains("отключить это письмо нельзя"))
                .isEqualTo(kind.choice().isEmpty());
    }

    @Test
    void what_was_sent_back_names_its_round_and_commitment() {
        service.put(
                letter(
                        LetterKind.SENT_BACK,
                        Map.of(
                                "forum",
                                TwoOffices.FORUM.value(),
                                "office",
                                "kz",
                                "round",
                                TwoOffices.ROUND.value(),
                                "commitment",
                                "KZ-2025-MON-01")));

        assertThat(service.web().get("/letters/person-p-aigul/any").text())
                .contains("forums/2025-tashkent\"", "First forum")
                .contains("forums/2025-tashkent/rounds/2026-1\"", "Round one")
                .contains("commitments/KZ-2025-MON-01\"", "Open a helpline");
        assertThat(service.web().get("/letters").text())
                .contains("The secretariat sent an update back", "Round one", "KZ-2025-MON-01");
    }

    @Test
    void what_is_about_nothing_of_a_forum_names_none() {
        service.put(letter(LetterKind.DIGEST, Map.of("week", "2026-03-16")));

        assertThat(service.web().get("/letters/person-p-aigul/any").text())
                .contains("The secretariat’s week")
                .doesNotContain("First forum", "Round one");
    }

    private static Letter letter(LetterKind kind, Map<String, String> about) {
        return Letter.pending(AIGUL, kind, "any", about, NOW, NOW);
    }
}
