package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.local.Arguments;
import org.followup.local.RunningService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of two offices. In Bishkek two people answer for an update, it is sent back, and the focal
 * point hands over meanwhile; in Astana two write at once, and the office needs more time. In
 * summer the next forum takes their commitments over.
 */
@Tag("slow")
final class YearJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final Instant MARCH = Instant.parse("2026-03-02T05:00:00Z");

    @TempDir private Path data;
    private Chromium chromium;
    private RunningService service;
    private Outside outside;

    @BeforeEach
    void start() throws Exception {
        chromium = Chromium.start();
        startOn(MARCH);
    }

    @AfterEach
    void stop() {
        service.close();
        chromium.close();
    }

    @Test
    void from_the_first_draft_to_the_next_forum() throws Exception {
        twoPeopleAnswerForAnUpdate();
        twoWriteAtOnceAndNeedMoreTime();
        theNextForumTakesTheCommitmentsOver();
    }

    private void twoPeopleAnswerForAnUpdate() throws Exception {
        try (var commissioner = as("kg-commissioner");
                var focal = as("kg-focal");
                var secretariat = as("secretariat")) {
            Bishkek.wantsTwoPeople(commissioner);
            Bishkek.writesByKeyboard(focal);
            Bishkek.confirms(commissioner, "Two more registries watch it.");
            Bishkek.sendsBack(secretariat);
            arrives("focal.kg@example.org", "SENT_BACK");
            Bishkek.handsOver(secretariat, "Gulnara", "gulnara@example.org");
            arrives("gulnara@example.org", "ROLE_HANDED_OVER");
            try (var successor = successor("gulnara@example.org")) {
                Bishkek.reworks(successor);
            }
            Bishkek.confirms(commissioner, "Osh and Naryn");
            Bishkek.accepts(secretariat);
            Bishkek.comparesByKeyboard(secretariat);
        }
    }

    private void twoWriteAtOnceAndNeedMoreTime() throws Exception {
        try (var commissioner = as("kz-commissioner");
                var focal = as("kz-focal");
                var secretariat = as("secretariat")) {
            Astana.meet(focal, commissioner);
            Astana.asksForTime(focal);
            Astana.givesTime(secretariat);
            arrives("focal.kz@example.org", "DEADLINE_CHANGED");
            focal.open(Astana.DEADLINE);
            assertThat(focal.reads()).contains("Wednesday 1 April 2026");
        }
    }

    private void theNextForumTakesTheCommitmentsOver() throws Exception {
        outside.advance("P100D");
        NextForum.adopts(service, outside.now());
        for (var language : List.of("ru", "en")) {
            try (var secretariat = as("secretariat", language)) {
                NextForum.isPlanned(secretariat, language);
            }
        }
        try (var secretariat = as("secretariat")) {
            NextForum.isCarriedOut(secretariat);
            NextForum.isLinkedFromBothEnds(secretariat);
        }
        outside.advance("P2D");
        assertThat(outside.letter("focal.kz@example.org", "COMMITMENTS_ENDED").toString())
                .contains("KZ-2026-NET-01, KZ-2026-NET-02");
    }

    private void startOn(Instant now) throws Exception {
        service =
                RunningService.start(
                        new Arguments(0, data, false, Optional.of(now), Optional.of(TOKEN)));
        outside = new Outside(service.address(), TOKEN);
    }

    /** A letter for which nobody waits goes out with the next drain. */
    private void arrives(String to, String occasion) throws Exception {
        outside.advance("PT6M");
        outside.letter(to, occasion);
    }

    private Person as(String name) {
        return as(name, "en");
    }

    private Person as(String name, String language) {
        var person = chromium.person(service.address().toString(), language);
        person.open("/");
        person.page().locator("form[action*='look-in/demo-" + name + "'] button").first().click();
        person.page().locator(".head form").waitFor();
        return person;
    }

    private Person successor(String address) throws Exception {
        var person = chromium.person(service.address().toString(), "en");
        outside.signIn(person, address);
        return person;
    }
}
