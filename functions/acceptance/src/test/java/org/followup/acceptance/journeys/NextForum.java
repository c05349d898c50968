package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.RunningService;

/**
 * The next forum adopts a declaration, and the secretariat carries the commitments over into it.
 */
final class NextForum {

    private static final ForumId ID = new ForumId("next-kazakhstan");
    private static final String PLAN = "/forums/next-kazakhstan/carry-over";
    private static final Actor SECRETARIAT = new Actor("demo-secretariat");

    private NextForum() {}

    static void adopts(RunningService service, Instant now) {
        var stores = service.bean(DynamoDbStores.class);
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var themes = stores.forums().all().getLast().themes();
        var adopt = new AdoptDeclaration(stores.journal(), stores.forums(), clock);
        adopt.adopt(
                SECRETARIAT,
                ID,
                new Declaration(
                        name("Second declaration (illustrative)"), LocalDate.of(2026, 6, 7)));
        adopt.addArticle(
                SECRETARIAT,
                new Article(
                        ID, 1, name("Illustrative article"), List.of(themes.getFirst().code())));
    }

    /** One is split, by the keyboard; all others are continued. */
    static void isPlanned(Person secretariat, String language) {
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

    static void isCarriedOut(Person secretariat) {
        secretariat.open(PLAN + "/review");
        secretariat.page().locator("#form button").click();
        while (secretariat.reads().contains("goes through the commitments by itself")) {
            secretariat.look("carry-over-under-way");
            secretariat.page().waitForTimeout(300);
            secretariat.open(PLAN + "/progress");
        }
        secretariat.look("carry-over-result");
        assertThat(secretariat.reads()).contains("KZ-2026-NET-01", "KZ-2026-NET-02");
    }

    static void isLinkedFromBothEnds(Person reader) {
        reader.open("/commitments/KZ-2026-NET-02");
        reader.look("commitment-from");
        reader.page().locator("main a[href$='KZ-2025-NET-01']").click();
        reader.page().waitForURL("**/commitments/KZ-2025-NET-01");
        assertThat(reader.reads()).contains("Split on");
        reader.look("commitment-split");
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
