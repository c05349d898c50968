package org.followup.core.reminders.year;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;

/** What was expected and what came, in the lines of {@link Expected}. */
public record Outcome(
        Map<Sort, Integer> expected,
        List<String> lost,
        List<String> unexpected,
        List<String> twice,
        List<String> unsettled,
        Map<Interruptions.Kind, Integer> interruptions) {

    /** What the ladder writes: one a day and person. */
    private static final Set<String> OF_LADDER = Set.of("REMINDER", "ESCALATION");

    /** Whose occasion is counted by the service, or drawn by it; the text says what it is about. */
    private static final Set<String> BY_TEXT =
            Set.of("DEADLINE_CHANGED", "HANDED_OVER", "INVITATION", "ROLE_HANDED_OVER");

    public int expected(Sort sort) {
        return expected.getOrDefault(sort, 0);
    }

    public int reminders() {
        return expected(Sort.REMINDERS);
    }

    public int receipts() {
        return expected(Sort.RECEIPTS);
    }

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
            var day = mail.day();
            if (OF_LADDER.contains(tags.get("kind")) && !mails.add(tags.get("receiver") + day)) {
                twice.add("two reminders: " + tags.get("receiver") + " " + day);
            }
            came.add(line(mail));
        }
        return new Outcome(
                expected.counts(),
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
    private static String line(MailService.Accepted mail) {
        var tags = mail.message().tags();
        var text = mail.message().text();
        var kind = tags.get("kind");
        if (isReminder(mail)) {
            var person = tags.get("receiver").substring("person-".length());
            return person + " " + mail.day() + " " + text;
        }
        if (kind.equals("SIGN_IN")) {
            return "sign-in " + mail.day() + " " + text;
        }
        var what = BY_TEXT.contains(kind) ? kind : tags.get("occasion");
        return (tags.get("receiver") + " " + what + " " + text).strip();
    }

    /** By which the model and the mail service mean the same one of a day. */
    static String name(MailService.Accepted mail) {
        return isReminder(mail) ? "reminder" : line(mail);
    }

    private static boolean isReminder(MailService.Accepted mail) {
        var tags = mail.message().tags();
        return OF_LADDER.contains(tags.get("kind"))
                && !tags.get("occasion").startsWith("escalation-");
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
