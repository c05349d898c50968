package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.history.Actor;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Offices;
import org.followup.core.reminders.CalendarForm;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** Which countries have a calendar, in which hours letters go out, where the secretariat works. */
@Controller("/letters/calendars")
@Produces(MediaType.TEXT_HTML)
final class CalendarsPages {

    private static final String TEMPLATE = "letters/calendars";

    private final WorkingCalendars calendars;
    private final SetCalendar setCalendar;
    private final Offices offices;
    private final CountryNames countryNames;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    CalendarsPages(
            WorkingCalendars calendars,
            SetCalendar setCalendar,
            Offices offices,
            CountryNames countryNames,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.offices = offices;
        this.countryNames = countryNames;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Also where a refused form of the page stands, and whoever reloads it or takes another
     * language comes.
     */
    @Get(uris = {"/", "/hours", "/secretariat"})
    HttpResponse<String> show(Visitor visitor) {
        visitor.secretariat();
        return show(visitor, HttpStatus.OK, FilledForm.starting(Map.of()));
    }

    /** Opens the calendar of a country that has none yet. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, form),
                (fields, by) -> open(visitor, fields));
    }

    @Post("/hours")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setHours(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, form),
                (fields, by) -> setHours(visitor, fields, by));
    }

    @Post("/secretariat")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setSecretariat(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, form),
                (fields, by) -> setSecretariat(visitor, fields, by));
    }

    private HttpResponse<?> open(Visitor visitor, FormFields fields) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var country = typed.country("country");
        return switch (typed.reading(() -> country.orElseThrow())) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var code) ->
                    pages.redirect(visitor, "letters/calendars/" + code + "/" + year());
        };
    }

    private HttpResponse<?> setHours(Visitor visitor, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.hours(typed)) {
            case TypedForm.Reading.Faulty<CalendarForm.Hours>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<CalendarForm.Hours>(var hours) -> {
                setCalendar.setHours(by, hours.from(), hours.until());
                yield pages.redirect(visitor, "letters/calendars");
            }
        };
    }

    private HttpResponse<?> setSecretariat(Visitor visitor, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.secretariat(typed, countries())) {
            case TypedForm.Reading.Faulty<CalendarForm.Place>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<CalendarForm.Place>(var place) -> {
                setCalendar.setSecretariat(by, place.country(), place.zone());
                yield pages.redirect(visitor, "letters/calendars");
            }
        };
    }

    private HttpResponse<String> again(Visitor visitor, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, form);
    }

    private HttpResponse<String> show(Visitor visitor, HttpStatus status, FilledForm form) {
        var reader = visitor.language();
        List<String> sorted =
                countries().stream()
                        .sorted(Alphabet.of(reader).by(code -> countryNames.of(reader, code)))
                        .toList();
        var view =
                new CalendarsView(
                        sorted, year(), calendars.civilDay(), calendars.secretariat(), form);
        return pages.show(visitor, status, TEMPLATE, view);
    }

    private Set<String> countries() {
        var codes = new TreeSet<>(calendars.countries());
        offices.all().forEach(office -> codes.add(office.country()));
        return codes;
    }

    private int year() {
        return clock.instant().atOffset(ZoneOffset.UTC).getYear();
    }
}
