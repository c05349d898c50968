package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;

/** What was expected and what came, in the lines of {@link Expected}. */
public record Outcome(
        int reminders,
        int receipts,
        int questions,
        int toSecretariat,
        List<String> lost,
        List<String> unexpected,
        List<String> twice,
        List<String> unsettled,
        Map<Interruptions.Kind, Integer> interruptions) {

    /** What the ladder writes: one a day and person. */
    private static final Set<String> OF_LADDER = Set.of("REMINDER", "ESCALATION");

    static Outcome of(
            Expected expected,
            List<MailService.Accepted> accepted,
            List<Letter> letters,
            Map<Interruptions.Kind, Integer> interruptions) {
        var came = new ArrayList<String>();
        var mails = new HashSet<String>();
        var twice = new ArrayList<String>();
        for (var mail : accepted) {
            var tags = mail.message().tags();
            var name = tags.get("receiver") + " " + tags.get("occasion");
            if (!mails.add(name)) {
                twice.add(name);
                continue;
            }
            var day = mail.at().atOffset(ZoneOffset.UTC).toLocalDate();
            if (OF_LADDER.contains(tags.get("kind")) && !mails.add(tags.get("receiver") + day)) {
                twice.add("two reminders: " + tags.get("receiver") + " " + day);
            }
            came.add(line(mail, day));
        }
        return new Outcome(
                expected.reminders().size(),
                expected.receipts().size(),
                expected.questions().size(),
                expected.toSecretariat().size(),
                without(expected.all(), came),
                without(came, expected.all()),
                twice,
                letters.stream()
                        .filter(Outcome::isUnsettled)
                        .map(
                                letter ->
                                        letter.receiver().key()
                                                + " "
                                                + letter.occasion()
                                                + " "
                                                + letter.state())
                        .toList(),
                interruptions);
    }

    /** To an office a step may have written several letters of which one says everything. */
    private static String line(MailService.Accepted mail, LocalDate day) {
        var tags = mail.message().tags();
        var text = mail.message().text();
        var ofOffice =
                OF_LADDER.contains(tags.get("kind"))
                        && !tags.get("occasion").startsWith("escalation-");
        return ofOffice
                ? tags.get("receiver").substring("person-".length()) + " " + day + " " + text
                : (tags.get("receiver") + " " + tags.get("occasion") + " " + text).strip();
    }

    private static boolean isUnsettled(Letter letter) {
        return letter.state().isOpen() || letter.state() == LetterState.FAILED;
    }

    private static List<String> without(List<String> all, List<String> some) {
        var left = new ArrayList<>(all);
        some.forEach(left::remove);
        return left;
    }
}
