package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.followup.core.access.Grant;
import org.followup.core.forums.Round;
import org.followup.core.letters.LetterChoice;
import org.followup.core.offices.Office;

/** What happens in the year, drawn from a seed before it begins. */
record World(
        long seed,
        Calendar calendar,
        List<Office> offices,
        List<Round> rounds,
        Map<String, Set<Grant>> people,
        Map<LocalDate, List<Action>> actions,
        Set<LocalDate> missedNights,
        int commitments,
        int days) {

    static final LocalDate BEGINS = LocalDate.of(2026, 1, 1);

    /** Days in a row without planner and sender. */
    static final int LONGEST_OUTAGE = 10;

    static final int DAYS = 400;

    /** The hour, in UTC, in which every office has opened; the first closes at twelve. */
    static final int MORNING = 4;

    /** The hour, in UTC, in which some people act, early enough to be told of on the same day. */
    static final int EARLY = 6;

    /** The hour in which addresses are mended; what meets a stopped one is dropped. */
    static final int FORENOON = 9;

    /** The hour in which most people act; the day's letters are out, and every office closes. */
    static final int AFTERNOON = 13;

    /** The hour in which people ask for a link, and wait for it. */
    static final int EVENING = 15;

    /**
     * The hour in which mails come back: the day's letters are out, and no office has a new day.
     */
    static final int NIGHT = 17;

    /** By the next hour every office has a new day. */
    static final int DAY_ENDS = 18;

    static final List<String> COUNTRIES = List.of("KG", "KZ", "TJ", "TM", "UZ");

    /** What people do. */
    sealed interface Action {

        record Submit(String office, int commitment, String round, boolean complete)
                implements Action {}

        /** A role goes to somebody who is new, for some days both may hold it. */
        record PassOn(
                String person, String successor, Grant grant, LocalDate startsOn, LocalDate endsOn)
                implements Action {}

        record Leave(String person) implements Action {}

        /** Somebody new, with a letter that says so. */
        record Invite(String person, Set<Grant> grants) implements Action {}

        /** Asks for a link to sign in, also somebody who has left. */
        record SignIn(String person) implements Action {}

        record SwitchOff(String person, LetterChoice choice) implements Action {}

        record Extend(String round, LocalDate dueOn) implements Action {}

        record ExtendOffice(String office, String round, LocalDate dueOn) implements Action {}

        /** Written for whoever confirms it. */
        record HandOver(String office, int commitment, String round, boolean complete)
                implements Action {}

        /** What waits is confirmed, if it waits and somebody may confirm it. */
        record Confirm(String office, int commitment, String round) implements Action {}

        /** The secretariat has no question, if that version has come. */
        record Accept(String office, int commitment, String round, int version) implements Action {}

        /** The secretariat has a question on the first version, if it has come. */
        record SendBack(String office, int commitment, String round) implements Action {}

        /** The second version, after the question. */
        record Rework(String office, int commitment, String round) implements Action {}

        /** The last letter to that person, if there was one, bounces for good. */
        record Bounce(String person) implements Action {

            boolean complains() {
                return person.endsWith("f1");
            }
        }

        /** Letters reach the person again: at another address, or at the same that was let go. */
        record Reach(String person, boolean corrected) implements Action {}

        /** When it happens. A new deadline may make a step due at once: the day is over by then. */
        default int hour() {
            return switch (this) {
                case Extend all -> DAY_ENDS;
                case ExtendOffice one -> DAY_ENDS;
                case Bounce bounce -> NIGHT;
                case Reach reach -> FORENOON;
                case Submit submit -> earlyOrLate(submit.commitment());
                case HandOver waits -> earlyOrLate(waits.commitment());
                case Confirm confirmed -> earlyOrLate(confirmed.commitment());
                case Accept accepted -> earlyOrLate(accepted.commitment());
                case PassOn role -> AFTERNOON;
                case Leave gone -> AFTERNOON;
                case Invite newcomer -> AFTERNOON;
                case SwitchOff unwanted -> AFTERNOON;
                case SignIn asked -> EVENING;
                case SendBack question -> earlyOrLate(question.commitment());
                case Rework answer -> earlyOrLate(answer.commitment());
            };
        }

        private static int earlyOrLate(int commitment) {
            return commitment % 3 == 0 ? EARLY : AFTERNOON;
        }
    }

    /** {@code commitments} of each office. */
    static World drawn(long seed, int commitments) {
        return new Drawing(seed, commitments).world();
    }

    /** Its first days alone. */
    World first(int some) {
        return new World(
                seed, calendar, offices, rounds, people, actions, missedNights, commitments, some);
    }

    /** Where the mail service tells of nothing, no address is known to have failed. */
    World untold() {
        var left = new HashMap<LocalDate, List<Action>>();
        actions.forEach(
                (day, all) ->
                        left.put(
                                day,
                                all.stream()
                                        .filter(one -> !(one instanceof Action.Bounce))
                                        .filter(one -> !(one instanceof Action.Reach))
                                        .toList()));
        return new World(
                seed, calendar, offices, rounds, people, left, missedNights, commitments, days);
    }

    Set<String> secretariat() {
        return people.keySet().stream()
                .filter(person -> people.get(person).contains(Grant.secretariat()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Action> actions(LocalDate day, int hour) {
        return actions.getOrDefault(day, List.of()).stream()
                .filter(action -> action.hour() == hour)
                .toList();
    }

    boolean isMissed(LocalDate day) {
        return missedNights.contains(day);
    }
}
