package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.reminders.CalendarForm;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.SpecialDay;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** The quiet days of a country in a year, for programs, by the rules of the pages' forms. */
@Controller("/api/v1/calendars/{country}/{year}")
@Produces(MediaType.APPLICATION_JSON)
final class CalendarApi {

    private final CalendarPages calendars;
    private final SetCalendar setCalendar;
    private final RegisterProblems problems;

    CalendarApi(CalendarPages calendars, SetCalendar setCalendar, RegisterProblems problems) {
        this.calendars = calendars;
        this.setCalendar = setCalendar;
        this.problems = problems;
    }

    @Get
    CalendarJson show(ApiCaller caller, String country, String year) {
        return CalendarJson.of(calendars.at(country, year));
    }

    /** The same day again is said anew. A day that no calendar has is a fault of its own. */
    @Put("/days/{day}")
    HttpResponse<?> putDay(
            ApiCaller caller,
            Visitor visitor,
            JsonBody body,
            String country,
            String year,
            String day) {
        var by = secretariat(caller);
        var wanted = body.as(CalendarJson.WantedDay.class);
        var calendar = calendars.at(country, year);
        return switch (CalendarForm.day(typed(visitor, day, wanted), calendar)) {
            case TypedForm.Reading.Faulty<SpecialDay>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<SpecialDay>(var special) ->
                    answer(visitor, set(by, calendar, special));
        };
    }

    private SetCalendar.Outcome set(Actor by, CountryYear calendar, SpecialDay special) {
        return calendar.on(special.day()).isPresent()
                ? setCalendar.replace(by, calendar.country(), special.day(), special)
                : setCalendar.add(by, calendar.country(), special);
    }

    @Delete("/days/{day}")
    HttpResponse<?> removeDay(
            ApiCaller caller, Visitor visitor, String country, String year, String day) {
        var by = secretariat(caller);
        var calendar = calendars.at(country, year);
        return answer(visitor, setCalendar.remove(by, calendar.country(), QuietDayPages.day(day)));
    }

    @Put("/week")
    HttpResponse<?> putWeek(
            ApiCaller caller, Visitor visitor, JsonBody body, String country, String year) {
        var by = secretariat(caller);
        var wanted = body.as(CalendarJson.WantedWeek.class);
        var calendar = calendars.at(country, year);
        var fields =
                new Filling()
                        .ticked("weekend", wanted.weekend())
                        .put("source", wanted.source())
                        .fields();
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CalendarForm.week(form)) {
            case TypedForm.Reading.Faulty<CalendarForm.Week>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<CalendarForm.Week>(var week) ->
                    answer(
                            visitor,
                            setCalendar.setWeek(
                                    by,
                                    calendar.country(),
                                    calendar.year(),
                                    week.weekend(),
                                    week.source()));
        };
    }

    private HttpResponse<?> answer(Visitor visitor, SetCalendar.Outcome outcome) {
        return switch (outcome) {
            case SetCalendar.Outcome.CalendarSet(var calendar) ->
                    HttpResponse.ok(CalendarJson.of(calendar));
            case SetCalendar.Outcome.DayTaken(var other) ->
                    problems.faulty(visitor, "date", "fault.quiet.taken");
            case SetCalendar.Outcome.NoSuchDay() -> throw Refusal.notFound();
            case SetCalendar.Outcome.TooMany() ->
                    problems.faulty(visitor, "date", "fault.quiet.many");
        };
    }

    private static TypedForm typed(Visitor visitor, String day, CalendarJson.WantedDay wanted) {
        var filling =
                new Filling()
                        .day("date", day)
                        .put("kind", wanted.works() ? CalendarForm.WORKS : CalendarForm.OFF)
                        .put("name", wanted.name());
        if (wanted.estimated()) {
            filling.put("estimated", "yes");
        }
        return new TypedForm(filling.fields().all(), visitor.language().spoken());
    }

    private static Actor secretariat(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity().actor();
    }
}
