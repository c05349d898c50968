package org.followup.local.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.followup.core.access.RequestSignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.local.Arguments;
import org.followup.local.NotStarted;
import org.followup.local.RunningService;
import org.followup.local.clock.Timetable;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.StoredLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
final class LocalRemindersTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir private Path data;
    private RunningService service;

    @BeforeEach
    void start() throws NotStarted {
        service =
                RunningService.start(
                        new Arguments(0, data, false, Optional.of(MARCH), Optional.empty()));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void shows_the_reminders_of_a_year_in_one_move() {
        service.bean(Timetable.class).advanceTo(MARCH.plus(Duration.ofDays(365)));

        var toKyrgyzstan =
                letters().stream()
                        .filter(letter -> letter.to().contains("focal.kg@example.org"))
                        .map(StoredLetter::sentAt)
                        .map(sentAt -> sentAt.toString().substring(0, 13))
                        .sorted()
                        .toList();
        assertThat(toKyrgyzstan)
                .as("at nine in Bishkek, two of them after a holiday; the first starts late")
                .containsExactly(
                        "2026-03-02T03",
                        "2026-03-06T03",
                        "2026-03-12T03",
                        "2026-03-13T03",
                        "2026-03-16T03",
                        "2026-03-23T03",
                        "2026-04-07T03",
                        "2026-04-22T03",
                        "2026-05-11T03",
                        "2026-05-15T03",
                        "2026-05-21T03",
                        "2026-05-22T03",
                        "2026-05-25T03",
                        "2026-05-29T03");
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.to()).hasSize(1));
    }

    @Test
    void sends_a_sign_in_letter_at_once() throws Exception {
        service.bean(RequestSignIn.class)
                .ask(new EmailAddress("focal.kz@example.org"), Language.RUSSIAN, "192.0.2.1");

        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (letters().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.open().text()).contains("/in/"));
    }

    private List<StoredLetter> letters() {
        return service.bean(Outbox.class).all();
    }
}
