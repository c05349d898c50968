package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.reminders.CalendarForm;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.SpecialDay;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** One day of a calendar: to rename, to move, to confirm once it is announced, to take away. */
@Controller("/letters/calendars/{country}/{year}/{day}")
@Produces(MediaType.TEXT_HTML)
final class QuietDayPages {

    private static final String TEMPLATE = "letters/quiet-day";

    private final CalendarPages calendars;
    private final SetCalendar setCalendar;
    private final SecretariatForms forms;
    private final Pages pages;

    QuietDayPages(
            CalendarPages calendars, SetCalendar setCalendar, SecretariatForms forms, Pages pages) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String country, String year, String day) {
        visitor.secretariat();
        var calendar = calendars.at(country, year);
        var special = calendar.on(day(day)).orElseThrow(Refusal::notFound);
        return pages.show(
                visitor, TEMPLATE, new QuietDayView(calendar, special.day(), filled(special)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String country, String year, String day, Posted posted) {
        var former = day(day);
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, calendars.at(country, year), former, form),
                (fields, by) ->
                        fields.has("remove")
                                ? answer(
                                        visitor,
                                        calendars.at(country, year),
                                        former,
                                        fields,
                                        setCalendar.remove(by, country, former))
                                : replace(
                                        visitor, calendars.at(country, year), former, fields, by));
    }

    private HttpResponse<?> replace(
            Visitor visitor, CountryYear calendar, LocalDate former, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.day(typed, calendar)) {
            case TypedForm.Reading.Faulty<SpecialDay>(var faults) ->
                    again(visitor, calendar, former, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<SpecialDay>(var special) ->
                    answer(
                            visitor,
                            calendar,
                            former,
                            fields,
                            setCalendar.replace(by, calendar.country(), former, special));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor,
            CountryYear calendar,
            LocalDate former,
            FormFields fields,
            SetCalendar.Outcome outcome) {
        return switch (outcome) {
            case SetCalendar.Outcome.CalendarSet set ->
                    pages.redirect(visitor, Done.CALENDAR.after(CalendarPages.path(calendar)));
            case SetCalendar.Outcome.DayTaken(var other) ->
                    again(visitor, calendar, former, CalendarPages.taken(fields));
            case SetCalendar.Outcome.NoSuchDay() -> throw Refusal.notFound();
            case SetCalendar.Outcome.TooMany() ->
                    throw new IllegalStateException("a replaced day is no further one");
        };
    }

    private HttpResponse<String> again(
            Visitor visitor, CountryYear calendar, LocalDate former, FilledForm form) {
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, calendar, former, form);
    }

    private HttpResponse<String> again(
            Visitor visitor,
            HttpStatus status,
            CountryYear calendar,
            LocalDate former,
            FilledForm form) {
        return pages.show(visitor, status, TEMPLATE, new QuietDayView(calendar, former, form));
    }

    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            throw Refusal.notFound();
        }
    }

    private static FilledForm filled(SpecialDay special) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "dateDay", Integer.toString(special.day().getDayOfMonth()),
                                "dateMonth", Integer.toString(special.day().getMonthValue()),
                                "dateYear", Integer.toString(special.day().getYear()),
                                "kind", special.works() ? CalendarForm.WORKS : CalendarForm.OFF,
                                "name", special.name()));
        if (special.estimated()) {
            fields.put("estimated", "yes");
        }
        return FilledForm.starting(fields);
    }
}
