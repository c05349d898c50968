package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.Arguments;
import org.followup.local.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The secretariat carries the demonstration's commitments over to the next forum. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CarryOverJourneyTest {

    private static final Instant NOW = Instant.parse("2026-10-05T05:00:00Z");
    private static final ForumId NEXT = new ForumId("2026-next");
    private static final String PLAN = "/forums/2026-next/carry-over";

    @TempDir private static Path data;
    private Chromium chromium;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        service =
                RunningService.start(
                        new Arguments(0, data, false, Optional.of(NOW), Optional.empty()));
        nextForum();
    }

    @AfterAll
    void stop() {
        service.close();
        chromium.close();
    }

    @Test
    void from_the_plan_to_both_ends_of_each_link() {
        for (var language : List.of("ru", "en")) {
            try (Person secretariat = chromium.person(service.address().toString(), language)) {
                enter(secretariat);
                secretariat.open(PLAN);
                secretariat.look("carry-over-" + language);
                secretariat.page().locator("[name='KZ-2025-NET-01.way'][value='SPLIT']").focus();
                secretariat.page().keyboard().press("Space");
                secretariat
                        .page()
                        .locator("[name='KZ-2025-NET-01.titles']")
                        .fill("By phone (a test)\nBy chat (a test)");
                secretariat.page().locator("button[value='review']").click();
                secretariat.look("carry-over-review-" + language);
            }
        }
        try (Person secretariat = chromium.person(service.address().toString(), "en")) {
            enter(secretariat);
            secretariat.open(PLAN + "/review");
            secretariat.page().locator("#form button").click();
            while (secretariat.reads().contains("goes through the commitments by itself")) {
                secretariat.look("carry-over-under-way");
                secretariat.page().waitForTimeout(300);
                secretariat.open(PLAN + "/progress");
            }
            secretariat.look("carry-over-result");
            assertThat(secretariat.reads()).contains("KZ-2026-NET-01", "KZ-2026-NET-02");

            secretariat.open("/commitments/KZ-2026-NET-02");
            secretariat.look("commitment-from");
            secretariat.page().locator("main a[href$='KZ-2025-NET-01']").click();
            secretariat.page().waitForURL("**/commitments/KZ-2025-NET-01");
            assertThat(secretariat.reads()).contains("Split on");
            secretariat.look("commitment-split");
        }
    }

    private static void enter(Person person) {
        person.open("/");
        person.page().locator("form[action*='look-in/demo-secretariat'] button").first().click();
    }

    private void nextForum() {
        var stores = service.bean(DynamoDbStores.class);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var by = new Actor("demo-secretariat");
        var themes = stores.forums().all().getLast().themes();
        new RegisterForum(stores.journal(), clock)
                .register(
                        by,
                        new Forum(
                                NEXT,
                                name("Second forum (illustrative)"),
                                "KZ",
                                name("Astana"),
                                LocalDate.of(2026, 9, 24),
                                LocalDate.of(2026, 9, 25),
                                true,
                                themes,
                                Optional.empty(),
                                List.of()));
        var adopt = new AdoptDeclaration(stores.journal(), stores.forums(), clock);
        adopt.adopt(
                by,
                NEXT,
                new Declaration(
                        name("Second declaration (illustrative)"), LocalDate.of(2026, 9, 25)));
        adopt.addArticle(
                by,
                new Article(
                        NEXT, 1, name("Illustrative article"), List.of(themes.getFirst().code())));
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
