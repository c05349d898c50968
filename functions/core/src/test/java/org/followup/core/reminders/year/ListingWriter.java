package org.followup.core.reminders.year;

import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.LetterWriter;
import org.followup.core.reminders.Notice;

/** Writes down only what a letter lists, in the words of the model. */
final class ListingWriter implements LetterWriter {

    @Override
    public Written write(LetterContent content, Language language) {
        var text =
                switch (content) {
                    case LetterContent.Reminder reminder ->
                            reminder.sections().stream()
                                    .map(ListingWriter::line)
                                    .sorted()
                                    .collect(Collectors.joining("; "));
                    case LetterContent.Receipt receipt -> "";
                    case LetterContent.Invitation invitation ->
                            invitation.roles().stream()
                                    .map(held -> line(held.role(), held.office()))
                                    .collect(Collectors.joining(", "));
                    case LetterContent.SignIn signIn ->
                            signIn.entries().stream()
                                    .map(entry -> entry.name().substring("Name of ".length()))
                                    .collect(Collectors.joining(", "));
                    case Notice.RoleHandedOver role ->
                            line(role.role(), role.office())
                                    + role.from().map(day -> " from " + day).orElse("")
                                    + role.until().map(day -> " until " + day).orElse("");
                    case Notice.HandedOver waits ->
                            waits.promise().commitment() + " " + line(waits.promise().place());
                    case Notice.SentBack question -> question.reworkBy().toString();
                    case Notice.Digest digest ->
                            digest.rounds().stream()
                                    .map(ListingWriter::line)
                                    .collect(Collectors.joining("; "));
                    case Notice.Escalation escalation ->
                            escalation.silent().stream()
                                    .map(ListingWriter::line)
                                    .collect(Collectors.joining("; "));
                    case Notice.RoundOpened opened ->
                            "%s %s %d"
                                    .formatted(
                                            line(opened.place()),
                                            opened.place().dueOn(),
                                            opened.promises());
                    case Notice.DeadlineChanged changed ->
                            "%s %s %s %s"
                                    .formatted(
                                            line(changed.place()),
                                            changed.change(),
                                            changed.formerDueOn().orElseThrow(),
                                            changed.place().dueOn());
                    case Notice notice -> "";
                };
        return new Written("", text, "");
    }

    private static String line(Role role, Optional<Localized> office) {
        return role + " " + office.map(name -> id("Office ", name)).orElse("");
    }

    private static String line(Notice.Place place) {
        return id("Office ", place.office()) + "/" + id("Round ", place.round());
    }

    private static String line(LetterContent.Section section) {
        return "%s%s/%s %s %d"
                .formatted(
                        section.rework() ? "rework " : "",
                        id("Office ", section.office()),
                        id("Round ", section.round()),
                        section.dueOn(),
                        section.missing());
    }

    private static String line(Notice.Count count) {
        return "%s %s %d of %d"
                .formatted(
                        id("Round ", count.round()),
                        count.dueOn(),
                        count.received(),
                        count.expected());
    }

    private static String line(Notice.Silent silent) {
        return id("Office ", silent.office()) + " " + silent.missing();
    }

    private static String id(String before, Localized name) {
        return name.in(Language.ENGLISH).text().substring(before.length());
    }
}
