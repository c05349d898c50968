package org.followup.reminders;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.letters.Attachment;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.DueDay;
import org.followup.core.reminders.DueDays;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.LetterWriter;
import org.followup.core.reminders.Notice;
import org.followup.ical.Ical4jCalendarFiles;

/** Letters from templates that were compiled in the build: one of text and one of HTML per kind. */
public final class JteLetterWriter implements LetterWriter {

    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    private final Messages messages;
    private final DueDays dueDays;
    private final Clock clock;
    private final EmailAddress secretariat;
    private final TemplateEngine html = engine(ContentType.Html, "html");
    private final TemplateEngine text = engine(ContentType.Plain, "text");

    private JteLetterWriter(Messages messages, Clock clock, EmailAddress secretariat) {
        this.messages = messages;
        this.dueDays = new DueDays(messages, new Ical4jCalendarFiles());
        this.clock = clock;
        this.secretariat = secretariat;
    }

    /** {@code secretariat} publishes the days in the calendars that go along. */
    public static JteLetterWriter load(Clock clock, EmailAddress secretariat) {
        return new JteLetterWriter(
                Messages.load(Messages.COMMON, "org/followup/reminders/letters"),
                clock,
                secretariat);
    }

    @Override
    public Written write(LetterContent content, Language language) {
        var words = new Words(messages, language);
        var template = template(content);
        var subject = Subjects.of(content, words);
        return new Written(
                subject,
                GAPS.matcher(render(text, template, content, words, subject).strip())
                                .replaceAll("\n\n")
                        + "\n",
                render(html, template, content, words, subject),
                attachments(content, clock.instant(), language));
    }

    private List<Attachment> attachments(LetterContent content, Instant now, Language language) {
        var attachments = new ArrayList<Attachment>();
        for (var file : dueDays.sent(days(content), now, language, secretariat)) {
            var number = attachments.size() + 1;
            attachments.add(
                    new Attachment(
                            number == 1 ? "due-days.ics" : "due-days-" + number + ".ics",
                            "text/calendar; method=" + file.method(),
                            file.content()));
        }
        return attachments;
    }

    private static List<DueDay> days(LetterContent content) {
        return switch (content) {
            case LetterContent.Reminder letter ->
                    letter.sections().stream().map(LetterContent.Section::day).toList();
            case LetterContent.Receipt letter -> letter.over();
            case Notice.DeadlineChanged letter -> List.of(letter.day());
            case Notice.Accepted letter -> letter.over();
            case Notice.EnteredOnBehalf letter -> letter.over();
            case Notice.CommitmentsEnded letter -> letter.over();
            case LetterContent.SignIn letter -> List.of();
            case LetterContent.Invitation letter -> List.of();
            case Notice notice -> List.of();
        };
    }

    private static String template(LetterContent content) {
        return switch (content) {
            case LetterContent.SignIn letter -> "sign-in.jte";
            case LetterContent.Invitation letter -> "invitation.jte";
            case LetterContent.Receipt letter -> "receipt.jte";
            case LetterContent.Reminder letter -> "reminder.jte";
            case Notice notice -> "notice.jte";
        };
    }

    private static String render(
            TemplateEngine engine,
            String template,
            LetterContent content,
            Words words,
            String subject) {
        var output = new StringOutput();
        var letter = content instanceof Notice notice ? Sheets.of(notice, words) : content;
        engine.render(
                template, Map.of("words", words, "letter", letter, "subject", subject), output);
        return output.toString();
    }

    private static TemplateEngine engine(ContentType type, String part) {
        return TemplateEngine.createPrecompiled(
                null,
                type,
                JteLetterWriter.class.getClassLoader(),
                "gg.jte.generated.letters." + part);
    }
}
