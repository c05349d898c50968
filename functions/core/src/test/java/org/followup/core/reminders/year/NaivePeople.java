package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.letters.LetterChoice;

/** Who holds which role today, by the calendar of the office, and who is reached by letters. */
final class NaivePeople {

    /** Both days count. */
    private record Held(Grant grant, LocalDate from, LocalDate until) {

        Held(Grant grant) {
            this(grant, LocalDate.MIN, LocalDate.MAX);
        }
    }

    private final World world;
    private final Map<String, List<Held>> held = new TreeMap<>();
    private final Map<String, Set<LetterChoice>> without = new HashMap<>();

    /** The last letter to somebody, of a day the first by its {@code line}. */
    private record Came(LocalDate day, String line, Runnable anew) {}

    private final Set<String> reached = new HashSet<>();
    private final Map<String, Came> last = new HashMap<>();
    private final Map<String, Set<Came>> cameBack = new HashMap<>();
    private final Map<String, Integer> linesBack = new HashMap<>();
    private final Map<String, List<Runnable>> notReached = new HashMap<>();
    private final Set<String> stopped = new HashSet<>();
    private LocalDate day = World.BEGINS;
    private int hour;

    NaivePeople(World world) {
        this.world = world;
        world.people().forEach(this::come);
    }

    /** It is that hour of UTC; in Bishkek a day begins six hours before, elsewhere five. */
    void now(LocalDate date, int hourOfDay) {
        day = date;
        hour = hourOfDay;
    }

    private LocalDate today(String office) {
        return day.plusDays(hour + (office.equals("kg") ? 6 : 5) < 24 ? 0 : 1);
    }

    /** By name; also who has no role today. */
    Set<String> all() {
        return held.keySet();
    }

    void come(String person, Set<Grant> grants) {
        var roles = new ArrayList<Held>();
        grants.forEach(grant -> roles.add(new Held(grant)));
        held.put(person, roles);
    }

    void leave(String person) {
        held.remove(person);
    }

    void passOn(World.Action.PassOn role) {
        held.getOrDefault(role.person(), List.of())
                .replaceAll(
                        one ->
                                one.grant().equals(role.grant())
                                        ? new Held(one.grant(), one.from(), role.endsOn())
                                        : one);
        held.computeIfAbsent(role.successor(), none -> new ArrayList<>())
                .add(new Held(role.grant(), role.startsOn(), LocalDate.MAX));
    }

    boolean isKnown(String person) {
        return held.containsKey(person);
    }

    void switchOff(String person, LetterChoice choice) {
        without.computeIfAbsent(person, none -> EnumSet.noneOf(LetterChoice.class)).add(choice);
    }

    boolean wants(String person, LetterChoice choice) {
        return !without.getOrDefault(person, Set.of()).contains(choice);
    }

    Set<Role> roles(String person, String office) {
        var roles = new HashSet<Role>();
        for (var one : held.getOrDefault(person, List.of())) {
            if (isAt(one, office) && isHeld(one, office)) {
                roles.add(one.grant().role());
            }
        }
        return roles;
    }

    /** Also who will have one of the roles, or had it. */
    boolean isEver(String person, String office, Set<Role> roles) {
        return held.getOrDefault(person, List.of()).stream()
                .anyMatch(one -> isAt(one, office) && roles.contains(one.grant().role()));
    }

    private static boolean isAt(Held one, String office) {
        return one.grant().office().filter(id -> id.value().equals(office)).isPresent();
    }

    private boolean isHeld(Held one, String office) {
        var today = today(office);
        return !today.isBefore(one.from()) && !today.isAfter(one.until());
    }

    Optional<String> somebody(String office) {
        return held.keySet().stream()
                .filter(person -> !roles(person, office).isEmpty())
                .findFirst();
    }

    /** The last of the focal points. */
    Optional<String> writer(String office) {
        return held.keySet().stream()
                .filter(person -> roles(person, office).contains(Role.FOCAL_POINT))
                .reduce((one, later) -> later);
    }

    Optional<String> confirmer(String office, String writer) {
        return held.keySet().stream()
                .filter(person -> !person.equals(writer))
                .filter(
                        person ->
                                roles(person, office).stream()
                                        .anyMatch(NaivePost.WHO_CONFIRMS::contains))
                .findFirst();
    }

    /** A letter came to the person's mailbox. */
    void reaches(String person) {
        reached.add(person);
    }

    /** One that is written {@code anew} when it comes back and the address is corrected. */
    void reaches(String person, String line, Runnable anew) {
        reaches(person);
        var before = last.get(person);
        if (before == null || before.day().isBefore(day) || before.line().compareTo(line) > 0) {
            last.put(person, new Came(day, line, anew));
        }
    }

    /**
     * What was to go in place of another finds the address stopped: it waits for a corrected one.
     */
    void doesNotReach(String person, Runnable anew) {
        notReached.computeIfAbsent(person, none -> new ArrayList<>()).add(anew);
    }

    /** How often such a letter came back from an address of the person. */
    int cameBack(String line) {
        return linesBack.getOrDefault(line, 0);
    }

    boolean isStopped(String person) {
        return stopped.contains(person);
    }

    /** Nothing comes back where nothing went. What somebody complained of is not sent again. */
    boolean bounce(String person, boolean complains) {
        var bounced = reached.contains(person) && stopped.add(person);
        if (bounced && !complains && last.containsKey(person)) {
            linesBack.merge(last.get(person).line(), 1, Integer::sum);
            cameBack.computeIfAbsent(person, none -> new LinkedHashSet<>()).add(last.get(person));
        }
        return bounced;
    }

    /**
     * What did not go out does now. A corrected address has got nothing yet, and gets what came
     * back from the former one.
     */
    void reach(World.Action.Reach reach) {
        var person = reach.person();
        if (!stopped.remove(person)) {
            return;
        }
        if (reach.corrected()) {
            reached.remove(person);
            last.remove(person);
            var anew = Optional.ofNullable(cameBack.remove(person));
            anew.ifPresent(letters -> letters.forEach(letter -> letter.anew().run()));
        }
        var again = Optional.ofNullable(notReached.remove(person));
        again.ifPresent(letters -> letters.forEach(Runnable::run));
    }

    /** By the calendar as it is known today. */
    LocalDate workingDay(String person, LocalDate from, LocalDate today) {
        return firstWorkingDay(country(person).orElse(""), from, today);
    }

    /** Who has no role today rests with the office that a letter is about. */
    boolean works(String person, String office, LocalDate today) {
        var country = country(person).orElse(office.toUpperCase(Locale.ROOT));
        return firstWorkingDay(country, today, today).equals(today);
    }

    private LocalDate firstWorkingDay(String country, LocalDate from, LocalDate today) {
        var next = from;
        while (world.calendar().isQuiet(country, next, today)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** That of the first office by id. */
    private Optional<String> country(String person) {
        return held.getOrDefault(person, List.of()).stream()
                .flatMap(
                        one ->
                                one.grant().office().stream()
                                        .map(office -> office.value())
                                        .filter(office -> isHeld(one, office)))
                .map(office -> office.toUpperCase(Locale.ROOT))
                .min(Comparator.naturalOrder());
    }
}
