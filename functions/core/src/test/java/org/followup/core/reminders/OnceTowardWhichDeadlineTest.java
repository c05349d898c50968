package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Made;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 190 offices that are silent, one person who works for two of them, one office whose deadline
 * moves after its step went out, and a hand-over while a letter waits. Everybody gets what a model
 * without a ledger says, and nobody has two letters in a day.
 */
@Tag("slow")
class OnceTowardWhichDeadlineTest {

    private static final int OFFICES = 190;
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final LocalDate BEGINS = DUE_ON.minusDays(32);
    private static final LocalDate ENDS = DUE_ON.plusDays(30);

    /** On a Saturday: the step of the due day has gone out, the next has not come. */
    private static final LocalDate EXTENDED_ON = DUE_ON.plusDays(1);

    private static final LocalDate EXTENDED_TO = LocalDate.of(2026, 5, 26);

    /** Its step is planned at night; the letter would go out at nine. */
    private static final LocalDate HANDED_OVER_ON = DUE_ON.minusDays(7);

    private static final List<LocalTime> HOURS =
            List.of(
                    LocalTime.of(0, 30),
                    LocalTime.of(9, 30),
                    LocalTime.of(9, 45),
                    LocalTime.of(15, 0),
                    LocalTime.of(18, 0));

    private static final OfficeId ONE = office(1);
    private static final OfficeId EXTENDED = office(2);
    private static final OfficeId HANDED_OVER = office(3);

    private final SmallForum forum =
            SmallForum.of(
                    List.of(SmallForum.round("r", DUE_ON)),
                    IntStream.rangeClosed(1, OFFICES)
                            .mapToObj(n -> SmallForum.office(office(n), "KZ", SmallForum.ALMATY))
                            .toArray(Office[]::new));
    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private final List<String> came = new ArrayList<>();

    @Test
    void everybody_gets_what_the_model_says_and_nobody_two_in_a_day() {
        var roles = everybody();

        live();

        assertThat(came).containsExactlyInAnyOrderElementsOf(expected(roles));
        assertThat(came)
                .extracting(OnceTowardWhichDeadlineTest::personAndDay)
                .doesNotHaveDuplicates();
        assertThat(came)
                .contains("secretary 2026-05-29 189 silent", "secretary 2026-06-09 1 silent");
        assertThat(came)
                .contains(
                        "two 2026-05-15 o001 2026-05-15, o002 2026-05-15",
                        "two 2026-05-18 o001 2026-05-15, o002 2026-05-26",
                        "two 2026-05-19 o001 2026-05-15, o002 2026-05-26");
    }

    /** Who holds which role, for the model too. */
    private Map<String, Set<Grant>> everybody() {
        var roles = new TreeMap<String, Set<Grant>>();
        roles.put("two", focalPoint(ONE, EXTENDED));
        roles.put("leaver", focalPoint(HANDED_OVER));
        for (var n = 4; n <= OFFICES; n++) {
            roles.put("f" + n, focalPoint(office(n)));
        }
        for (var office : List.of(ONE, EXTENDED, HANDED_OVER)) {
            roles.put("head-" + office, Set.of(Grant.at(office, Role.COMMISSIONER)));
        }
        roles.forEach(forum::person);
        forum.person("secretary", Set.of(Grant.secretariat()));
        forum.put(forum.forum().with(Ladder.DEFAULT));
        for (var n = 1; n <= OFFICES; n++) {
            forum.commitments(office(n), 1);
        }
        return roles;
    }

    private void live() {
        var planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
        var sender =
                LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        QuietDays.WEEKENDS,
                        OnceTowardWhichDeadlineTest::write,
                        new Postbox(),
                        clock);
        for (var day = BEGINS; day.isBefore(ENDS); day = day.plusDays(1)) {
            for (var hour : HOURS) {
                clock.set(day.atTime(hour).atZone(SmallForum.ALMATY).toInstant());
                assertThat(planner.plan(clock.instant()).failures()).isEmpty();
                assertThat(sender.run(Lane.ALL, 5_000, Instant.MAX).failures()).isEmpty();
                if (day.equals(HANDED_OVER_ON) && hour.equals(HOURS.getFirst())) {
                    forum.person("leaver", Set.of());
                    forum.person("successor", focalPoint(HANDED_OVER));
                }
            }
            if (day.equals(EXTENDED_ON)) {
                extend();
            }
        }
    }

    private void extend() {
        var made =
                new Made(
                        1,
                        clock.instant(),
                        new Actor("person-secretary"),
                        Optional.empty(),
                        Optional.empty());
        forum.put(
                Arrangements.none(SmallForum.FORUM, EXTENDED)
                        .and(new Arrangement.Extended(new RoundId("r"), EXTENDED_TO, made)));
    }

    /**
     * Day by day: who has not heard of the latest step of an office yet hears of all offices. The
     * secretariat hears once of each deadline.
     */
    private static List<String> expected(Map<String, Set<Grant>> first) {
        var roles = new TreeMap<>(first);
        var told = new HashSet<String>();
        var expected = new ArrayList<String>();
        for (var day = BEGINS; day.isBefore(ENDS); day = day.plusDays(1)) {
            if (day.equals(HANDED_OVER_ON)) {
                roles.remove("leaver");
                roles.put("successor", focalPoint(HANDED_OVER));
            }
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY
                    || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (var person : roles.entrySet()) {
                var news = false;
                var lines = new TreeSet<String>();
                for (var grant : person.getValue()) {
                    var office = grant.office().orElseThrow();
                    var due = dueOn(office, day);
                    var steps = steps(grant.role(), due, day);
                    if (!steps.isEmpty()) {
                        lines.add(office + " " + due);
                        news |= told.add(person.getKey() + office + due + steps.getLast());
                    }
                }
                if (news) {
                    expected.add(person.getKey() + " " + day + " " + String.join(", ", lines));
                }
            }
        }
        expected.add("secretary " + DUE_ON.plusDays(14) + " " + (OFFICES - 1) + " silent");
        expected.add("secretary " + EXTENDED_TO.plusDays(14) + " 1 silent");
        return expected;
    }

    private static LocalDate dueOn(OfficeId office, LocalDate day) {
        return office.equals(EXTENDED) && day.isAfter(EXTENDED_ON) ? EXTENDED_TO : DUE_ON;
    }

    /** Those that have come; none once the round is locked, twenty days after the deadline. */
    private static List<Integer> steps(Role role, LocalDate dueOn, LocalDate day) {
        var all = role == Role.COMMISSIONER ? List.of(7) : List.of(-30, -14, -7, -1, 0, 3, 7);
        return day.isAfter(dueOn.plusDays(20))
                ? List.of()
                : all.stream().filter(days -> !dueOn.plusDays(days).isAfter(day)).toList();
    }

    private final class Postbox implements Mail {

        @Override
        public Outcome send(Message message) {
            var person = message.tags().get("receiver").substring("person-".length());
            var day = clock.instant().atZone(SmallForum.ALMATY).toLocalDate();
            came.add(person + " " + day + " " + message.text());
            return new Outcome.Accepted("mail-" + came.size());
        }
    }

    private static LetterWriter.Written write(LetterContent content, Language language) {
        var text =
                switch (content) {
                    case LetterContent.Reminder letter ->
                            letter.sections().stream()
                                    .map(
                                            each ->
                                                    each.office()
                                                                    .in(language)
                                                                    .text()
                                                                    .substring("Office ".length())
                                                            + " "
                                                            + each.dueOn())
                                    .sorted()
                                    .collect(Collectors.joining(", "));
                    case Notice.Escalation letter -> letter.silent().size() + " silent";
                    case LetterContent.SignIn letter -> "";
                    case LetterContent.Invitation letter -> "";
                    case LetterContent.Receipt letter -> "";
                    case Notice letter -> "";
                };
        return new LetterWriter.Written("", text, "");
    }

    private static String personAndDay(String line) {
        return line.replaceFirst("^(\\S+ \\S+) .*", "$1");
    }

    private static OfficeId office(int number) {
        return new OfficeId("o%03d".formatted(number));
    }

    private static Set<Grant> focalPoint(OfficeId... offices) {
        return Arrays.stream(offices)
                .map(office -> Grant.at(office, Role.FOCAL_POINT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
