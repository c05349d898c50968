package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.languages.Countries;
import org.followup.core.languages.TypedForm;
import org.followup.core.reminders.CalendarForm;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.SpecialDay;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The quiet days of one country in one year: to look at, to add to, and its weekend. */
@Controller("/letters/calendars/{country}/{year}")
@Produces(MediaType.TEXT_HTML)
final class CalendarPages {

    private static final String TEMPLATE = "letters/calendar";

    private final WorkingCalendars calendars;
    private final SetCalendar setCalendar;
    private final SecretariatForms forms;
    private final Pages pages;

    CalendarPages(
            WorkingCalendars calendars,
            SetCalendar setCalendar,
            SecretariatForms forms,
            Pages pages) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            String country,
            String year,
            @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var calendar = at(country, year);
        return pages.show(
                visitor, TEMPLATE, new CalendarView(calendar, starting(calendar), Done.of(done)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Visitor visitor, String country, String year, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, at(country, year), form),
                (fields, by) -> add(visitor, at(country, year), fields, by));
    }

    @Post("/week")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setWeek(Visitor visitor, String country, String year, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, at(country, year), form),
                (fields, by) -> setWeek(visitor, at(country, year), fields, by));
    }

    /** The page of an unknown address where the country or the year is none. */
    CountryYear at(String country, String year) {
        var known = Countries.codes().contains(country) && year.matches("20[0-9]{2}");
        return Optional.of(year)
                .filter(any -> known)
                .map(Integer::parseInt)
                .filter(number -> number >= CountryYear.FIRST && number <= CountryYear.LAST)
                .map(number -> calendars.of(country, number))
                .orElseThrow(Refusal::notFound);
    }

    static String path(CountryYear calendar) {
        return "letters/calendars/" + calendar.country() + "/" + calendar.year();
    }

    private HttpResponse<?> add(
            Visitor visitor, CountryYear calendar, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.day(typed, calendar)) {
            case TypedForm.Reading.Faulty<SpecialDay>(var faults) ->
                    again(visitor, calendar, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<SpecialDay>(var special) ->
                    switch (setCalendar.add(by, calendar.country(), special)) {
                        case SetCalendar.Outcome.CalendarSet set ->
                                pages.redirect(visitor, Done.CALENDAR.after(path(calendar)));
                        case SetCalendar.Outcome.DayTaken(var other) ->
                                again(visitor, calendar, taken(fields));
                        case SetCalendar.Outcome.NoSuchDay() -> throw Refusal.notFound();
                        case SetCalendar.Outcome.TooMany() ->
                                again(
                                        visitor,
                                        calendar,
                                        FilledForm.faulty(fields, "date", "fault.quiet.many"));
                    };
        };
    }

    static FilledForm taken(FormFields fields) {
        return FilledForm.faulty(fields, "date", "fault.quiet.taken");
    }

    private HttpResponse<?> setWeek(
            Visitor visitor, CountryYear calendar, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.week(typed)) {
            case TypedForm.Reading.Faulty<CalendarForm.Week>(var faults) ->
                    again(visitor, calendar, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<CalendarForm.Week>(var week) -> {
                setCalendar.setWeek(
                        by, calendar.country(), calendar.year(), week.weekend(), week.source());
                yield pages.redirect(visitor, Done.CALENDAR.after(path(calendar)));
            }
        };
    }

    private HttpResponse<String> again(Visitor visitor, CountryYear calendar, FilledForm form) {
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, calendar, form);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, CountryYear calendar, FilledForm form) {
        return pages.show(
                visitor,
                status,
                TEMPLATE,
                new CalendarView(calendar, completed(calendar, form), Optional.empty()));
    }

    /** Of the two forms on the page, the one that was not sent shows what is stored. */
    private static FilledForm completed(CountryYear calendar, FilledForm form) {
        var all = new HashMap<String, List<String>>(form.fields().all());
        if (!form.fields().has("source")) {
            all.putAll(starting(calendar).fields().all());
        }
        return new FilledForm(new FormFields(all), form.faults());
    }

    private static FilledForm starting(CountryYear calendar) {
        var weekend = calendar.weekend().stream().map(Enum::name).toList();
        return new FilledForm(
                new FormFields(Map.of("weekend", weekend, "source", List.of(calendar.source()))),
                List.of());
    }
}
