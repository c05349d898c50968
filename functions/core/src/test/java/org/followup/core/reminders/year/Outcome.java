package org.followup.core.reminders.year;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;

/**
 * What was expected and what came. A reminder is named by person, day and what it lists, a receipt
 * by person and occasion.
 */
public record Outcome(
        int reminders,
        int receipts,
        List<String> lost,
        List<String> unexpected,
        List<String> twice,
        List<String> unsettled,
        Map<Interruptions.Kind, Integer> interruptions) {

    /** What the ladder writes to people of an office. */
    private static final Set<String> KINDS = Set.of("REMINDER", "ESCALATION");

    static Outcome of(
            List<String> reminders,
            List<String> receipts,
            List<UnreliableMail.Accepted> accepted,
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
            } else if (KINDS.contains(tags.get("kind"))) {
                var day = mail.at().atOffset(ZoneOffset.UTC).toLocalDate();
                var person = tags.get("receiver").substring("person-".length());
                if (!mails.add(person + day)) {
                    twice.add("two reminders: " + person + " " + day);
                }
                came.add(person + " " + day + " " + mail.message().text());
            } else {
                came.add(name);
            }
        }
        var expected = new ArrayList<>(reminders);
        expected.addAll(receipts);
        return new Outcome(
                reminders.size(),
                receipts.size(),
                without(expected, came),
                without(came, expected),
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

    private static boolean isUnsettled(Letter letter) {
        return letter.state().isOpen() || letter.state() == LetterState.FAILED;
    }

    private static List<String> without(List<String> all, List<String> some) {
        var left = new ArrayList<>(all);
        some.forEach(left::remove);
        return left;
    }
}
