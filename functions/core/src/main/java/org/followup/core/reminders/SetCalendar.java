package org.followup.core.reminders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Edits the calendar of a country in a year, day by day, the civil hours, and where the secretariat
 * works. What the service brought along is stored with the first edit of its year.
 */
public final class SetCalendar {

    private final Journal journal;
    private final WorkingCalendars calendars;
    private final Clock clock;

    public SetCalendar(Journal journal, WorkingCalendars calendars, Clock clock) {
        this.journal = journal;
        this.calendars = calendars;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record CalendarSet(CountryYear calendar) implements Outcome {}

        /** Another entry stands on that day. */
        record DayTaken(SpecialDay other) implements Outcome {}

        /** Somebody took the day away meanwhile, or it never stood there. */
        record NoSuchDay() implements Outcome {}

        record TooMany() implements Outcome {}
    }

    public Outcome add(Actor by, String country, SpecialDay special) {
        return edit(by, country, special.day().getYear(), year -> with(year, special));
    }

    /** Another name or kind, or the whole entry on another day of that year. */
    public Outcome replace(Actor by, String country, LocalDate former, SpecialDay special) {
        return edit(by, country, former.getYear(), year -> replaced(year, former, special));
    }

    public Outcome remove(Actor by, String country, LocalDate day) {
        return edit(by, country, day.getYear(), year -> removed(year, day));
    }

    public Outcome setWeek(
            Actor by, String country, int year, Set<DayOfWeek> weekend, String source) {
        return edit(
                by, country, year, former -> new Outcome.CalendarSet(former.next(weekend, source)));
    }

    /** The hours as they stand after; the same ones again are no change. */
    public CivilDay setHours(Actor by, int from, int until) {
        return Retry.untilWon(
                () -> {
                    var former = calendars.civilDay();
                    var day = new CivilDay(from, until, former.revision() + 1);
                    if (former.hasHoursOf(day)) {
                        return Optional.of(former);
                    }
                    var change = change(by, new CalendarEvent.CivilDaySet(day));
                    return journal.commit(Transaction.of(change).put(day)).ifCommitted(day);
                });
    }

    /** Where members of the secretariat work from now on; the same place again is no change. */
    public SecretariatPlace setSecretariat(Actor by, String country, ZoneId zone) {
        return Retry.untilWon(
                () -> {
                    var former = calendars.secretariat();
                    var place = new SecretariatPlace(country, zone, former.revision() + 1);
                    if (former.isAt(place)) {
                        return Optional.of(former);
                    }
                    var change = change(by, new CalendarEvent.SecretariatPlaced(place));
                    return journal.commit(Transaction.of(change).put(place)).ifCommitted(place);
                });
    }

    private Outcome edit(
            Actor by, String country, int year, Function<CountryYear, Outcome> decision) {
        return Retry.untilWon(
                () ->
                        switch (decision.apply(calendars.of(country, year))) {
                            case Outcome.CalendarSet set -> store(by, set);
                            case Outcome.DayTaken taken -> Optional.of(taken);
                            case Outcome.NoSuchDay none -> Optional.of(none);
                            case Outcome.TooMany many -> Optional.of(many);
                        });
    }

    private Optional<Outcome> store(Actor by, Outcome.CalendarSet set) {
        var change = change(by, new CalendarEvent.CalendarSet(set.calendar()));
        return journal.commit(Transaction.of(change).put(set.calendar())).ifCommitted(set);
    }

    private Change change(Actor by, CalendarEvent event) {
        return Change.after(journal.head(HistoryId.SERVICE), clock.instant(), by, event.what());
    }

    private static Outcome replaced(CountryYear year, LocalDate former, SpecialDay special) {
        if (year.on(former).isEmpty()) {
            return new Outcome.NoSuchDay();
        }
        var other = year.on(special.day()).filter(found -> !found.day().equals(former));
        if (other.isPresent()) {
            return new Outcome.DayTaken(other.get());
        }
        var all = new ArrayList<>(year.days());
        all.removeIf(found -> found.day().equals(former));
        all.add(special);
        return new Outcome.CalendarSet(year.next(all));
    }

    private static Outcome with(CountryYear year, SpecialDay special) {
        var other = year.on(special.day());
        if (other.isPresent()) {
            return new Outcome.DayTaken(other.get());
        }
        if (year.days().size() == CountryYear.MOST_DAYS) {
            return new Outcome.TooMany();
        }
        var all = new ArrayList<>(year.days());
        all.add(special);
        return new Outcome.CalendarSet(year.next(all));
    }

    private static Outcome removed(CountryYear year, LocalDate day) {
        var rest = year.days().stream().filter(special -> !special.day().equals(day)).toList();
        return rest.size() == year.days().size()
                ? new Outcome.NoSuchDay()
                : new Outcome.CalendarSet(year.next(rest));
    }
}
