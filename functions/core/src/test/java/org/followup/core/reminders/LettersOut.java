package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.People;
import org.followup.core.history.Journal;
import org.followup.core.letters.Mail;
import org.followup.core.stores.Ports;

/**
 * Who plans letters and who sends them, on the stores of a test, with the head of {@link
 * SmallForum}.
 */
public final class LettersOut {

    private LettersOut() {}

    public static PlanReminders planner(Ports ports, QuietDays quietDays) {
        return planner(ports.journal(), ports, quietDays);
    }

    public static PlanReminders planner(Journal journal, Ports ports, QuietDays quietDays) {
        return planner(journal, ports, ports.people(), quietDays);
    }

    public static PlanReminders planner(
            Journal journal, Ports ports, People people, QuietDays quietDays) {
        return new PlanReminders(
                journal,
                ports.forums(),
                ports.offices(),
                ports.progress(),
                people,
                ports.letters(),
                ports.steps(),
                quietDays);
    }

    public static SendLetters sender(
            Journal journal, Ports ports, QuietDays quietDays, Mail mail, SimulatedClock clock) {
        return sender(journal, ports, quietDays, new PlainWriter(), mail, clock);
    }

    public static SendLetters sender(
            Journal journal,
            Ports ports,
            QuietDays quietDays,
            LetterWriter writer,
            Mail mail,
            SimulatedClock clock) {
        return sender(journal, ports, quietDays, writer, mail, Pace.FREE, clock);
    }

    public static SendLetters sender(
            Journal journal,
            Ports ports,
            QuietDays quietDays,
            LetterWriter writer,
            Mail mail,
            Pace pace,
            Clock clock) {
        return sender(journal, ports, ports.people(), quietDays, writer, mail, pace, clock);
    }

    /** {@code people} are those whom letters go to. */
    public static SendLetters sender(
            Journal journal,
            Ports ports,
            People people,
            QuietDays quietDays,
            LetterWriter writer,
            Mail mail,
            Pace pace,
            Clock clock) {
        var compose =
                new ComposeLetters(
                        ports.letters(),
                        ports.keys(),
                        people,
                        ports.offices(),
                        ports.forums(),
                        ports.commitments(),
                        ports.progress(),
                        ports.carryOvers(),
                        quietDays,
                        SmallForum.LETTERHEAD,
                        new SecureRandom());
        return new SendLetters(
                journal,
                ports.letters(),
                ports.tasks(),
                compose,
                writer,
                SmallForum.LETTERHEAD,
                mail,
                pace,
                clock);
    }
}
