package org.followup.core.progress;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Localized;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form that announces a round. Fields: {@code name-LANGUAGE}, and {@code opens, due,
 * locks} in three each. The rounds of a forum are known by year and number: {@code 2026-1}.
 */
public final class RoundForm {
    public static final int LONGEST_NAME = 100;

    /** A cycle lasts from a forum to the next: a day that is later was mistyped. */
    static final int LONGEST_CYCLE_IN_YEARS = 5;

    private final TypedForm form;
    private final Forum forum;

    private RoundForm(TypedForm form, Forum forum) {
        this.form = form;
        this.forum = forum;
    }

    public static TypedForm.Reading<Round> read(TypedForm form, Forum forum) {
        return new RoundForm(form, forum).read();
    }

    /** The days of a round that is there; its name stays. */
    public static TypedForm.Reading<Round> moved(TypedForm form, Forum forum, Round round) {
        return new RoundForm(form, forum).days(days -> days.of(round.id(), round.name()));
    }

    /** The next number of a round that is due in a year. */
    public static int nextNumber(Forum forum, int year) {
        return IntStream.iterate(1, number -> number + 1)
                .filter(number -> forum.round(id(year, number)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private TypedForm.Reading<Round> read() {
        var name = form.names("name", LONGEST_NAME, "fault.name.missing");
        return days(days -> days.of(id(days.due()), name.orElseThrow()));
    }

    private record Days(LocalDate opens, LocalDate due, LocalDate locks) {
        Round of(RoundId id, Localized name) {
            return new Round(id, name, opens, due, locks);
        }
    }

    private TypedForm.Reading<Round> days(Function<Days, Round> whole) {
        var opens = form.day("opens");
        opens.ifPresent(day -> check("opens", day, earliest(), "fault.round.opens"));
        var due = dayAfter("due", opens, "fault.round.due");
        var locks = dayAfter("locks", due.or(() -> opens), "fault.round.locks");
        return form.reading(
                () ->
                        whole.apply(
                                new Days(
                                        opens.orElseThrow(),
                                        due.orElseThrow(),
                                        locks.orElseThrow())));
    }

    private Optional<LocalDate> dayAfter(String field, Optional<LocalDate> first, String key) {
        var day = form.day(field);
        day.ifPresent(typed -> check(field, typed, first.orElse(typed), key));
        return day;
    }

    private void check(String field, LocalDate day, LocalDate first, String key) {
        var last = forum.opensOn().plusYears(LONGEST_CYCLE_IN_YEARS);
        if (day.isBefore(first)) {
            form.refuse(field, key, "day", Dates.full(form.reader(), first));
        } else if (day.isAfter(last)) {
            form.refuse(field, "fault.round.far", "day", Dates.full(form.reader(), last));
        }
    }

    /** Some forums report towards the meeting, others from it on. */
    private LocalDate earliest() {
        return forum.opensOn().minusYears(1);
    }

    private RoundId id(LocalDate due) {
        return id(due.getYear(), nextNumber(forum, due.getYear()));
    }

    private static RoundId id(int year, int number) {
        return new RoundId(year + "-" + number);
    }
}
