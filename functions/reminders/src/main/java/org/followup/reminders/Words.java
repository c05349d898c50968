package org.followup.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.languages.DateSentences;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Messages;
import org.followup.core.reminders.LetterContent;

/** What the templates say, in the language of one letter. */
public final class Words {

    private static final String PREFIX = "letters.";

    private final Messages messages;
    private final DateSentences dates;
    private final Language language;

    Words(Messages messages, Language language) {
        this.messages = messages;
        this.dates = new DateSentences(messages);
        this.language = language;
    }

    /** The key stands in the bundle of the letters. */
    public String say(String key) {
        return messages.say(language, PREFIX + key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return messages.say(language, PREFIX + key, arguments);
    }

    /** An empty line, where the template's own would be trimmed. */
    public String blank() {
        return "";
    }

    public String tag() {
        return language.tag();
    }

    public String text(Localized localized) {
        return localized.in(language).text();
    }

    /** The language that {@link #text} found, for the lang attribute. */
    public String tagOf(Localized localized) {
        return localized.in(language).language().value();
    }

    public String moment(Instant moment, ZoneId zone) {
        return dates.moment(language, moment, zone);
    }

    public String day(LocalDate date) {
        return Dates.full(language, date);
    }

    public String briefly(LocalDate date) {
        return Dates.brief(language, date);
    }

    /** Why the letter comes: what has not been received, what was sent back, or both. */
    public String lead(LetterContent.Reminder letter) {
        var key =
                letter.sections().stream().allMatch(LetterContent.Section::rework)
                        ? "reminder.lead.rework"
                        : letter.rework() ? "reminder.lead.mixed" : "reminder.lead";
        return say(letter.forHead() ? key + ".head" : key, Map.of("count", letter.missing()));
    }

    /** «Due in 12 days: Friday 15 May 2026, 18:00 Dushanbe», or since when it is late. */
    public String due(LetterContent.Section section, Instant now) {
        var late = now.isAfter(section.dueAt());
        var key = section.rework() ? "reminder.rework" : late ? "reminder" : "reminder.due";
        return say(
                late ? key + ".late" : key,
                Map.of(
                        "moment",
                        moment(section.dueAt(), section.zone()),
                        "distance",
                        distance(section, now)));
    }

    /** «In 12 days», «today». */
    String distance(LetterContent.Section section, Instant now) {
        var today = now.atZone(section.zone()).toLocalDate();
        return dates.due(language, today, section.dueOn());
    }

    public String role(Role role) {
        return messages.say(language, "role." + role.name());
    }

    public String held(LetterContent.Held held) {
        var role = role(held.role());
        return held.office().map(office -> role + ", " + text(office)).orElse(role);
    }

    /** The offices of a reminder, each once. */
    public String offices(LetterContent.Reminder reminder) {
        return reminder.sections().stream()
                .map(section -> text(section.office()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
