package org.followup.core.reminders.year;

import java.util.stream.Collectors;
import org.followup.core.languages.Language;
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
                    case LetterContent.Receipt receipt ->
                            receipt.commitment() + " " + receipt.version();
                    case LetterContent.Invitation invitation -> "";
                    case LetterContent.SignIn signIn -> "";
                    case Notice notice -> "";
                };
        return new Written("", text, "");
    }

    private static String line(LetterContent.Section section) {
        return "%s/%s %s %d"
                .formatted(
                        section.office().in(Language.ENGLISH).text().substring("Office ".length()),
                        section.round().in(Language.ENGLISH).text().substring("Round ".length()),
                        section.dueOn(),
                        section.missing());
    }
}
