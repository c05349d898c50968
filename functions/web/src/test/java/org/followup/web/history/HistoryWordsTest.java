package org.followup.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history is in the words of its reader: no code and no id where there is a name. */
final class HistoryWordsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final String COMMITMENT = "/commitments/KZ-2025-MON-01";
    private static final String HISTORY = COMMITMENT + "/history";
    private static final String OFFICE = "/offices/kz/history";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
        name(forum(), Map.of("en", "Watching over rights", "ru", "Надзор за правами"));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_theme_is_named_in_the_readers_language() {
        assertThat(service.web().get(HISTORY).text())
                .contains("Watching over rights")
                .doesNotContain("MON\n");
        assertThat(service.web().get(HISTORY + "?lang=ru").text()).contains("Надзор за правами");
        assertThat(service.web().get("/forums/2025-tashkent/history?lang=ru").text())
                .as("of an article")
                .contains("Надзор за правами");
    }

    @Test
    void a_theme_of_two_forums_has_the_name_that_the_forum_spoken_of_gave_it() {
        var known = forum();
        var next =
                new Forum(
                        new ForumId("2026-astana"),
                        known.name(),
                        "KZ",
                        known.place(),
                        LocalDate.of(2026, 9, 10),
                        LocalDate.of(2026, 9, 11),
                        false,
                        known.themes(),
                        Optional.empty(),
                        List.of());
        name(next, Map.of("en", "Figures and facts"));
        commit("practice-shared", Json.obj().with("theme", "MON"));

        assertThat(service.web().get(HISTORY).text())
                .contains("Watching over rights")
                .doesNotContain("Figures and facts");
        assertThat(service.web().get(OFFICE).text())
                .as("no forum is spoken of: the latest that has the theme")
                .contains("Figures and facts");
    }

    @Test
    void a_theme_that_no_forum_has_any_more_stays_as_it_was_written() {
        commit("practice-shared", Json.obj().with("theme", "OLD"));

        assertThat(service.web().get(OFFICE).text()).contains("OLD");
    }

    @Test
    void offices_that_join_indicators_and_obligations_are_told_without_codes() {
        assertThat(corrected().sendTo(service.web(), COMMITMENT + "/edit").status()).isEqualTo(303);

        assertThat(service.web().get(HISTORY + "?lang=en").text())
                .contains("Office of KG", "Calls answered", "the latest counts")
                .contains("Articles of the Convention on the Rights of the Child; Name: 44(6)")
                .doesNotContain("LATEST", "LEVEL", "i1", "CRC_ARTICLE", "<ins>kg</ins>")
                .doesNotContain("<del></del>");
        assertThat(service.web().get(HISTORY + "?lang=ru").text())
                .contains("считается последнее")
                .doesNotContain("LATEST", "LEVEL", "CRC_ARTICLE");
    }

    @Test
    void who_held_a_role_before_is_named() {
        var handedOver =
                Json.obj()
                        .with("office", "kz")
                        .with("person", "p-daniyar")
                        .with("predecessor", "p-aigul")
                        .with("role", "FOCAL_POINT");
        commit("role-handed-over", handedOver);

        assertThat(service.web().get(OFFICE).text())
                .contains("Until now held by", "Aigul")
                .doesNotContain("p-aigul");
    }

    private TypedIn corrected() {
        var page = service.web().get(COMMITMENT + "/edit").text();
        return new TypedIn()
                .with("seen", page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1"))
                .with("office", "kz")
                .with("theme", "MON")
                .with("articles", "1")
                .with("title-en", "Open a helpline")
                .with("partners", "kg")
                .with("CRC_ARTICLE", "4, 44(6)")
                .with("measure-en", "Calls answered")
                .with("unit-en", "%")
                .with("type", "PERCENT")
                .with("direction", "INCREASE");
    }

    private Forum forum() {
        return service.store().forums().find(TwoOffices.FORUM).orElseThrow();
    }

    /** The same forum, whose only theme has these names. */
    private void name(Forum forum, Map<String, String> names) {
        var name =
                new Localized(
                        names.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                entry -> new LanguageTag(entry.getKey()),
                                                Map.Entry::getValue)));
        service.put(
                new Forum(
                        forum.id(),
                        forum.name(),
                        forum.host(),
                        forum.place(),
                        forum.opensOn(),
                        forum.closesOn(),
                        false,
                        List.of(new Theme(new ThemeCode("MON"), name)),
                        forum.declaration(),
                        forum.rounds()));
    }

    private void commit(String kind, Json.Obj facts) {
        var head = service.store().journal().head(HistoryId.office("kz"));
        var change = Change.after(head, NOW, new Actor("p-saida"), new What(kind, 1, facts));
        service.store().journal().commit(Transaction.of(change));
    }
}
