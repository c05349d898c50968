package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.followup.core.access.RequestSignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.letters.Quota;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.DrainLetters;
import org.followup.core.reminders.LettersOut;
import org.followup.core.reminders.PlainWriter;
import org.followup.core.reminders.QuietDays;
import org.followup.core.reminders.SendLetters;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * People ask to sign in while thousands of reminders go out. Both lanes keep the one rate of the
 * account, and only one of two people has luck with the stream; the others are left to the drain.
 */
@Tag("slow")
final class SignInMeanwhileTest {

    private static final Instant MORNING =
            LocalDate.of(2026, 5, 15).atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
    private static final Quota FOURTEEN_A_SECOND = new Quota(14, 50_000, 0);
    private static final int REMINDERS = 5_000;
    private static final int ASK = 60;

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(MORNING);
    private final Postbox mail = new Postbox();
    private final RequestSignIn signIns =
            new RequestSignIn(forum.store.journal(), forum.store.keys(), clock, new SecureRandom());
    private final SendLetters stream = sender();

    @Test
    void who_asks_to_sign_in_waits_behind_no_reminder() {
        owe();

        new DrainLetters(forum.store.journal(), forum.store.letters(), sender(), clock)
                .drain("me", 2 * REMINDERS, Instant.MAX);

        assertThat(mail.reminders).isEqualTo(REMINDERS);
        assertThat(mail.asked).hasSize(ASK);
        assertThat(mail.waited).containsOnlyKeys(mail.asked.keySet());
        assertThat(mail.waited.values())
                .allMatch(waited -> waited.compareTo(Duration.ofSeconds(60)) <= 0)
                .anyMatch(waited -> waited.compareTo(Duration.ofSeconds(1)) > 0);
        assertThat(Duration.between(MORNING, clock.instant()))
                .isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
    }

    /** Every five seconds somebody asks; at last twenty at once, and none reaches the stream. */
    private final class Postbox implements Mail {

        private final Map<String, Instant> asked = new HashMap<>();
        private final Map<String, Duration> waited = new HashMap<>();
        private int reminders;

        @Override
        public Outcome send(Message message) {
            if (message.tags().get("kind").equals("REMINDER")) {
                reminders++;
                somebodyAsks();
            } else {
                var address = message.to().value();
                waited.put(address, Duration.between(asked.get(address), clock.instant()));
            }
            return new Outcome.Accepted("mail");
        }

        private void somebodyAsks() {
            var next = MORNING.plusSeconds(5L * (asked.size() + 1));
            if (asked.size() < ASK - 20 && !clock.instant().isBefore(next)) {
                var letter = asks();
                if (asked.size() % 2 == 0) {
                    stream.send(letter);
                }
            }
            while (asked.size() >= ASK - 20 && asked.size() < ASK) {
                asks();
            }
        }

        private Letter asks() {
            var address = new EmailAddress("f-" + asked.size() + "@example.org");
            asked.put(address.value(), clock.instant());
            var outcome = signIns.ask(address, Language.ENGLISH, "source-" + asked.size());
            var id = ((RequestSignIn.Outcome.Asked) outcome).id();
            return forum.store
                    .letters()
                    .find(Receiver.behind(address), "sign-in-" + id)
                    .orElseThrow();
        }
    }

    /**
     * A function of its own, with nothing but the ledger and the sending time in common; one letter
     * after the other, for the clock is one.
     */
    private SendLetters sender() {
        var pace =
                new SteadyPace(
                        () -> FOURTEEN_A_SECOND,
                        forum.store.sendingTime(),
                        clock,
                        moment -> clock.set(later(clock.instant(), moment)));
        return LettersOut.sender(
                forum.store.journal(),
                forum.store,
                QuietDays.WEEKENDS,
                new PlainWriter(),
                mail,
                kind -> pace.await(kind),
                clock);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void owe() {
        forum.commitments(SmallForum.KZ, 1);
        var about =
                Map.of(
                        "forum", "2025",
                        "office", "kz",
                        "round", "2026-1",
                        "dueOn", "2026-05-15",
                        "step", "due-day");
        for (var number = 0; number < REMINDERS; number++) {
            var person = forum.focalPoint("f-" + number, SmallForum.KZ);
            forum.put(
                    Letter.pending(
                            person.id().receiver(),
                            LetterKind.REMINDER,
                            DueToday.OCCASION,
                            about,
                            MORNING,
                            MORNING));
        }
    }
}
