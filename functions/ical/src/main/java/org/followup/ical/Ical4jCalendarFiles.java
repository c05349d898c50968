package org.followup.ical;

import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.CANCEL;
import static net.fortuna.ical4j.model.property.immutable.ImmutableMethod.PUBLISH;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CANCELLED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableStatus.VEVENT_CONFIRMED;
import static net.fortuna.ical4j.model.property.immutable.ImmutableTransp.TRANSPARENT;
import static net.fortuna.ical4j.model.property.immutable.ImmutableVersion.VERSION_2_0;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VFreeBusy;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.CalendarFile;
import org.followup.core.reminders.CalendarFiles;

/**
 * Calendar files by ical4j, which knows the properties and how text is escaped. Lines are folded
 * here: ical4j counts characters, the format bytes.
 */
public final class Ical4jCalendarFiles implements CalendarFiles {

    /** What no text of the format may hold; ical4j would let it through. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    private static final String NOTHING_DUE = "nothing-due@follow-up";

    @Override
    public String write(CalendarFile file) {
        return Folding.of(calendar(file).toString());
    }

    /** Loads what writing needs, so that SnapStart's picture has it. */
    public void rehearse() {
        var nobody = new EmailAddress("nobody@example.org");
        var sent = new CalendarFile.Sent(CalendarFile.Method.PUBLISH, nobody);
        var day = new CalendarFile.Day("rehearsal", LocalDate.EPOCH, false, "", "");
        var english = org.followup.core.languages.Language.ENGLISH;
        write(new CalendarFile("", english, Instant.EPOCH, 0, Optional.of(sent), List.of(day)));
        write(new CalendarFile("", english, Instant.EPOCH, 0, Optional.empty(), List.of()));
    }

    static Calendar calendar(CalendarFile file) {
        var head =
                new ArrayList<Property>(
                        List.of(
                                VERSION_2_0,
                                new ProdId("-//Follow-up//Reminders//EN"),
                                new XProperty("X-WR-CALNAME", line(file.name()))));
        file.sent().map(sent -> method(sent.method())).ifPresent(head::add);
        var events = file.days().stream().map(day -> event(day, file)).toList();
        return new Calendar(
                new PropertyList(head),
                events.isEmpty()
                        ? new ComponentList<>(List.of(nothing(file)))
                        : new ComponentList<>(events));
    }

    /**
     * A calendar must have something in it (RFC 5545, 3.6), and some programs take an empty one for
     * broken: busy hours of which there are none show nothing, and occupy nobody.
     */
    private static VFreeBusy nothing(CalendarFile file) {
        return new VFreeBusy(
                new PropertyList(List.of(new Uid(NOTHING_DUE), new DtStamp(file.at()))));
    }

    private static VEvent event(CalendarFile.Day day, CalendarFile file) {
        var language = new ParameterList(List.of(new Language(file.language().tag())));
        var properties =
                new ArrayList<Property>(
                        List.of(
                                new Uid(line(day.id())),
                                new Sequence(file.revision()),
                                new DtStamp(file.at()),
                                new DtStart<>(day.on()),
                                new DtEnd<>(day.on().plusDays(1)),
                                day.cancelled() ? VEVENT_CANCELLED : VEVENT_CONFIRMED,
                                new Summary(language, line(day.title())),
                                new Description(language, line(day.text())),
                                TRANSPARENT));
        file.sent().map(sent -> organizer(sent.by())).ifPresent(properties::add);
        return new VEvent(new PropertyList(properties));
    }

    private static Method method(CalendarFile.Method method) {
        return switch (method) {
            case PUBLISH -> PUBLISH;
            case CANCEL -> CANCEL;
        };
    }

    /** By its parts: an address may hold what has to be encoded in a URI. */
    private static Organizer organizer(EmailAddress address) {
        try {
            return new Organizer(new URI("mailto", address.value(), null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String line(String typed) {
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }
}
