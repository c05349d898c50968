package org.followup.core.reminders.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.MailEvents;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SimulatedClock;

/**
 * Keeps its own ledger of what it accepted, whichever way that came to it, and tells of every mail
 * within half an hour, in any order, some things twice or weeks late.
 */
public final class MailService {

    /** A mail as the service has it. */
    public record Accepted(Instant at, Message message) {

        LocalDate day() {
            return at.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** Of which mails it tells what became of them. */
    public enum Telling {
        EVERYTHING,
        /** An event is lost just where the answer was lost too. */
        NOT_OF_INTERRUPTED,
        NOTHING
    }

    private record Told(Instant at, RecordMailEvent.Event event) {}

    private final RecordMailEvent events;
    private final SimulatedClock clock;
    private final Random random;
    private final Telling telling;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Told> tellings = new ArrayList<>();

    public MailService(
            RecordMailEvent events, SimulatedClock clock, Random random, Telling telling) {
        this.events = events;
        this.clock = clock;
        this.random = random;
        this.telling = telling;
    }

    Telling telling() {
        return telling;
    }

    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** Its number of the mail; {@code tells} is whether there will be events about it. */
    public String accept(Message message, boolean tells) {
        var now = clock.instant();
        accepted.add(new Accepted(now, message));
        if (tells) {
            var end = random.nextInt(20) == 0 ? LetterState.BOUNCED : LetterState.DELIVERED;
            tell(message, LetterState.SENT, now);
            tell(message, end, now.plus(minutes(25)));
            if (random.nextInt(4) == 0) {
                tell(message, LetterState.DELAYED, now.plus(minutes(25)));
                tell(message, end, now.plus(days(20)));
            }
            if (random.nextInt(10) == 0) {
                told(MailEvents.about(message, end, now));
            }
        }
        return "mail-" + accepted.size();
    }

    /**
     * The last mail to the address comes back for good, of a day the first by what it is; a link to
     * sign in only where nothing else went there. It is told twice, once of it weeks late; nothing
     * where none went there, or where nothing is told at all.
     */
    void comesBack(EmailAddress address, LetterState how) {
        if (telling == Telling.NOTHING) {
            return;
        }
        accepted.stream()
                .filter(mail -> mail.message().to().equals(address))
                .max(
                        Comparator.comparing(MailService::isSignIn, Comparator.reverseOrder())
                                .thenComparing(Accepted::day)
                                .thenComparing(Outcome::name, Comparator.reverseOrder()))
                .map(mail -> MailEvents.hard(mail.message(), how, clock.instant()))
                .ifPresent(
                        event -> {
                            told(event);
                            tellings.add(new Told(event.at().plus(days(20)), event));
                        });
    }

    /** By the end of the half hour everything that was to come by then has come. */
    void tellUntil(Instant end) {
        var due = new ArrayList<>(tellings.stream().filter(t -> !t.at().isAfter(end)).toList());
        tellings.removeAll(due);
        Collections.shuffle(due, random);
        due.forEach(telling -> told(telling.event()));
    }

    private static boolean isSignIn(Accepted mail) {
        return mail.message().tags().get("kind").equals("SIGN_IN");
    }

    private void tell(Message message, LetterState state, Instant at) {
        tellings.add(new Told(at, MailEvents.about(message, state, at)));
    }

    /** Who brings an event brings it again until it is taken. */
    private void told(RecordMailEvent.Event event) {
        for (var taken = false; !taken; ) {
            try {
                events.record(event);
                taken = true;
            } catch (RuntimeException | Interrupted again) {
                taken = false;
            }
        }
    }

    private Duration days(int most) {
        return Duration.ofDays(random.nextInt(most));
    }

    private Duration minutes(int most) {
        return Duration.ofMinutes(random.nextInt(most));
    }
}
