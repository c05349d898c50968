package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/**
 * What happens to quiet days and hours, and where the secretariat works, in the history of the
 * service. A calendar stands whole in its change, so that it can be made again without the table
 * that came with the service then.
 */
public sealed interface CalendarEvent {

    record CalendarSet(CountryYear calendar) implements CalendarEvent {}

    record CivilDaySet(CivilDay day) implements CalendarEvent {}

    record SecretariatPlaced(SecretariatPlace place) implements CalendarEvent {}

    String CALENDAR_SET = "calendar-set";
    String CIVIL_HOUR_SET = "civil-hour-set";
    String SECRETARIAT_PLACED = "secretariat-placed";

    default What what() {
        return switch (this) {
            case CalendarSet(var calendar) -> new What(CALENDAR_SET, 1, facts(calendar));
            case CivilDaySet(var day) ->
                    new What(
                            CIVIL_HOUR_SET,
                            2,
                            Json.obj()
                                    .with("from", CivilDay.text(day.from()))
                                    .with("revision", day.revision())
                                    .with("until", CivilDay.text(day.until())));
            case SecretariatPlaced(var place) ->
                    new What(
                            SECRETARIAT_PLACED,
                            1,
                            Json.obj()
                                    .with("country", place.country())
                                    .with("revision", place.revision())
                                    .with("zone", place.zoneName()));
        };
    }

    static CalendarEvent from(Change change) {
        var facts = change.what().facts();
        return switch (change.what().kind()) {
            case CALENDAR_SET -> new CalendarSet(calendar(facts));
            case CIVIL_HOUR_SET -> new CivilDaySet(civilDay(facts));
            case SECRETARIAT_PLACED ->
                    new SecretariatPlaced(
                            new SecretariatPlace(
                                    facts.text("country"),
                                    ZoneId.of(facts.text("zone")),
                                    (int) facts.number("revision")));
            default ->
                    throw new IllegalArgumentException(
                            "no event of a calendar is called " + change.what().kind());
        };
    }

    /** Shape 1 had a beginning alone. */
    private static CivilDay civilDay(Json.Obj facts) {
        var from = CivilDay.hour(facts.text("from"));
        var revision = (int) facts.number("revision");
        return facts.find("until")
                .map(until -> new CivilDay(from, CivilDay.hour(until.asText()), revision))
                .orElseGet(() -> CivilDay.beginningAt(from, revision));
    }

    private static Json.Obj facts(CountryYear calendar) {
        return Json.obj()
                .with("country", calendar.country())
                .with("year", calendar.year())
                .with(
                        "weekend",
                        Json.texts(
                                calendar.weekend().stream().sorted().map(DayOfWeek::name).toList()))
                .with("days", calendar.days().stream().map(CalendarEvent::fact).toList())
                .with("source", calendar.source())
                .with("revision", calendar.revision());
    }

    private static Json fact(SpecialDay special) {
        return Json.obj()
                .with("day", Facts.date(special.day()))
                .with("estimated", special.estimated())
                .with("name", special.name())
                .with("works", special.works());
    }

    private static CountryYear calendar(Json.Obj facts) {
        return new CountryYear(
                facts.text("country"),
                (int) facts.number("year"),
                facts.list("weekend").stream()
                        .map(day -> DayOfWeek.valueOf(day.asText()))
                        .collect(Collectors.toSet()),
                facts.list("days").stream().map(CalendarEvent::day).toList(),
                facts.text("source"),
                (int) facts.number("revision"));
    }

    private static SpecialDay day(Json json) {
        var special = json.asObj();
        return new SpecialDay(
                Facts.date(special.get("day")),
                special.flag("works"),
                special.text("name"),
                special.flag("estimated"));
    }
}
