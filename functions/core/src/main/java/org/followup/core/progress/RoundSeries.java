package org.followup.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Frequency;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Dates;
import org.followup.core.languages.Localized;
import org.followup.core.languages.TypedForm;

/**
 * Rounds from a frequency. Fields: {@code frequency}, {@code first} in three (the first due day),
 * {@code count}, {@code before} (how many days before it is due a round opens) and {@code grace}.
 */
public final class RoundSeries {
    public static final int MOST = 24;
    private static final int MOST_DAYS = 180;

    private RoundSeries() {}

    /** {@code name} makes the name of a round from its number and year. */
    public static TypedForm.Reading<List<Round>> read(
            TypedForm form,
            Forum forum,
            LocalDate today,
            BiFunction<Integer, Integer, Localized> name) {
        var frequency = form.choice("frequency", Frequency.values(), "fault.series.frequency");
        var first = form.day("first");
        var count = form.whole("count", 1, MOST, "fault.series.count");
        var before = form.whole("before", 1, MOST_DAYS, "fault.series.before");
        var grace = form.whole("grace", 0, MOST_DAYS, "fault.series.grace");
        first.filter(day -> day.isBefore(today))
                .ifPresent(
                        day ->
                                form.refuse(
                                        "first",
                                        "fault.series.past",
                                        "day",
                                        Dates.full(form.reader(), today)));
        if (frequency.isPresent() && first.isPresent() && count.isPresent()) {
            var last = frequency.get().dueOn(first.get(), count.get() - 1);
            var end = forum.opensOn().plusYears(RoundForm.LONGEST_CYCLE_IN_YEARS);
            if (last.isAfter(end)) {
                var said = Dates.full(form.reader(), end);
                form.refuse("count", "fault.round.far", "day", said);
            }
        }
        return form.reading(
                () -> {
                    var rounds = new ArrayList<Round>();
                    var known = forum;
                    for (var i = 0; i < count.orElseThrow(); i++) {
                        var due = frequency.orElseThrow().dueOn(first.orElseThrow(), i);
                        var number = RoundForm.nextNumber(known, due.getYear());
                        var round =
                                new Round(
                                        new RoundId(due.getYear() + "-" + number),
                                        name.apply(number, due.getYear()),
                                        due.minusDays(before.orElseThrow()),
                                        due,
                                        due.plusDays(grace.orElseThrow()));
                        rounds.add(round);
                        known = known.with(round);
                    }
                    return List.copyOf(rounds);
                });
    }
}
