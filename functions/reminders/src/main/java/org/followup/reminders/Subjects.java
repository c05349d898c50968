package org.followup.reminders;

import java.util.Map;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.Notice;

/** Subjects say what and when. */
final class Subjects {

    private Subjects() {}

    static String of(LetterContent content, Words words) {
        return switch (content) {
            case LetterContent.SignIn letter ->
                    words.say("sign-in.subject", Map.of("minutes", letter.lasts().toMinutes()));
            case LetterContent.Invitation letter ->
                    words.say("invitation.subject", Map.of("day", words.briefly(letter.until())));
            case LetterContent.Receipt letter ->
                    words.say(
                            "receipt.subject",
                            Map.of(
                                    "commitment",
                                    letter.commitment().value(),
                                    "day",
                                    words.briefly(
                                            letter.at().atZone(letter.zone()).toLocalDate())));
            case LetterContent.Reminder letter -> reminder(letter, words);
            case Notice notice -> NoticeSubjects.of(notice, words);
        };
    }

    /** Counts what the nearest deadline is about; the letter has the rest. */
    private static String reminder(LetterContent.Reminder letter, Words words) {
        var first = letter.sections().getFirst();
        var late = letter.now().isAfter(first.dueAt());
        var count =
                letter.sections().stream()
                        .filter(section -> section.dueOn().equals(first.dueOn()))
                        .filter(section -> section.rework() == first.rework())
                        .mapToInt(LetterContent.Section::missing)
                        .sum();
        var key = first.rework() ? "reminder.subject.rework" : "reminder.subject";
        return words.say(
                late ? key + ".late" : key,
                Map.of(
                        "count",
                        count,
                        "distance",
                        words.distance(first, letter.now()),
                        "moment",
                        words.moment(first.dueAt(), first.zone())));
    }
}
