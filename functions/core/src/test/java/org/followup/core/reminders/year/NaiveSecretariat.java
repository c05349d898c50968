package org.followup.core.reminders.year;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What members of the secretariat should have received: the week, and who is silent for long. */
final class NaiveSecretariat {

    private static final int TOLD_AFTER = 14;
    private static final int ENDS_AFTER = 30;

    /** {@code number} is 2 for what goes out in place of the first, which came back. */
    private record Silence(String member, String round, LocalDate dueOn, int number) {

        Silence anew() {
            return new Silence(member, round, dueOn, number + 1);
        }
    }

    private record Week(String member, LocalDate monday, int number) {

        Week anew() {
            return new Week(member, monday, number + 1);
        }
    }

    private final World world;
    private final NaiveForum forum;
    private final Set<Week> weeks = new HashSet<>();
    private final List<Week> weeksToTell = new ArrayList<>();
    private final Set<Silence> silences = new HashSet<>();
    private final List<Silence> silencesToTell = new ArrayList<>();
    private final Map<String, LocalDate> toldOn = new HashMap<>();
    private final Expected expected;

    NaiveSecretariat(World world, NaiveForum forum, Expected expected) {
        this.world = world;
        this.forum = forum;
        this.expected = expected;
    }

    /** {@code date} is the day of UTC, {@code today} that of the secretariat's week. */
    void find(LocalDate today, LocalDate date) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var member : world.secretariat()) {
            var week = new Week(member, monday, 1);
            if (weeks.add(week)) {
                weeksToTell.add(week);
            }
            if (!forum.people().isStopped(member)) {
                findSilence(member, date);
            }
        }
    }

    /** From nine to six. */
    void tell(LocalDate date) {
        if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
            tellWeeks(date);
            tellSilences(date);
        }
    }

    private void findSilence(String member, LocalDate date) {
        for (var round : forum.rounds()) {
            for (var dueOn : dueDays(round)) {
                var silence = new Silence(member, round, dueOn, 1);
                if (!date.isBefore(dueOn.plusDays(TOLD_AFTER))
                        && !date.isAfter(dueOn.plusDays(ENDS_AFTER))
                        && !silent(silence).isEmpty()
                        && silences.add(silence)) {
                    silencesToTell.add(silence);
                }
            }
        }
    }

    private Set<LocalDate> dueDays(String round) {
        var days = new TreeSet<LocalDate>();
        for (var country : World.COUNTRIES) {
            days.add(forum.dueOn(country.toLowerCase(Locale.ROOT), round));
        }
        return days;
    }

    /** Of weeks that come together only the last. */
    private void tellWeeks(LocalDate date) {
        weeksToTell.removeIf(week -> !date.isBefore(week.monday().plusWeeks(1)));
        for (var week : weeksToTell) {
            var counts = new ArrayList<String>();
            for (var round : forum.rounds()) {
                if (forum.isOpenForAll(round, date)) {
                    counts.add(count(round));
                }
            }
            if (!counts.isEmpty() && !forum.people().isStopped(week.member())) {
                tell(
                        week.member(),
                        "digest-%s%s %s"
                                .formatted(
                                        week.monday(),
                                        numbered(week.number()),
                                        String.join("; ", counts)),
                        () -> weeksToTell.add(week.anew()));
            } else if (!counts.isEmpty()) {
                forum.people().doesNotReach(week.member(), () -> weeksToTell.add(week));
            }
        }
        weeksToTell.clear();
    }

    private String count(String round) {
        var expectedOfAll = 0;
        var missing = 0;
        for (var country : World.COUNTRIES) {
            expectedOfAll += forum.expected(country.toLowerCase(Locale.ROOT), round);
            missing += forum.missing(country.toLowerCase(Locale.ROOT), round);
        }
        return "%s %s %d of %d"
                .formatted(round, forum.dueOnForAll(round), expectedOfAll - missing, expectedOfAll);
    }

    /** One a day, like every reminder; who is not reached is told once the address works. */
    private void tellSilences(LocalDate date) {
        for (var silence : List.copyOf(silencesToTell)) {
            var silent = silent(silence);
            if (silent.isEmpty()) {
                silencesToTell.remove(silence);
            } else if (forum.people().isStopped(silence.member())) {
                silencesToTell.remove(silence);
                notReached(silence);
            } else if (!date.equals(toldOn.get(silence.member()))) {
                silencesToTell.remove(silence);
                toldOn.put(silence.member(), date);
                tell(
                        silence.member(),
                        "escalation-2025-%s-%s-14-after%s %s"
                                .formatted(
                                        silence.round(),
                                        silence.dueOn(),
                                        numbered(silence.number()),
                                        String.join("; ", silent)),
                        () -> silencesToTell.add(silence.anew()));
            }
        }
    }

    /** The step finds it again; what is in place of another waits for a corrected address. */
    private void notReached(Silence silence) {
        if (silence.number() > 1) {
            forum.people().doesNotReach(silence.member(), () -> silencesToTell.add(silence));
        } else {
            silences.remove(silence);
        }
    }

    private static String numbered(int number) {
        return number > 1 ? "@" + number : "";
    }

    private List<String> silent(Silence silence) {
        var silent = new ArrayList<String>();
        for (var country : World.COUNTRIES) {
            var office = country.toLowerCase(Locale.ROOT);
            var missing = forum.missing(office, silence.round());
            if (missing > 0 && forum.dueOn(office, silence.round()).equals(silence.dueOn())) {
                silent.add(office + " " + missing);
            }
        }
        return silent;
    }

    private void tell(String member, String what, Runnable anew) {
        var line = "person-" + member + " " + what;
        forum.people().reaches(member, line, anew);
        expected.add(Sort.TO_SECRETARIAT, line);
    }
}
