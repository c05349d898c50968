package org.followup.core.reminders.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.followup.core.access.Role;
import org.followup.core.letters.LetterChoice;

/**
 * Letters that tell one person of one thing: at once, or on a working day. What meets a stopped
 * address goes out once letters reach the person again; who has given the role away is told no more
 * of that office.
 */
final class NaivePost {

    static final Set<Role> WHO_REPORTS = Set.of(Role.FOCAL_POINT, Role.COMMISSIONER);
    static final Set<Role> WHO_CONFIRMS = Set.of(Role.COMMISSIONER, Role.DEPUTY);
    static final Set<Role> EVERYBODY = Set.of(Role.FOCAL_POINT, Role.COMMISSIONER, Role.DEPUTY);

    private record Waiting(String person, String office, Sort sort, Supplier<String> says) {

        Waiting anew() {
            return new Waiting(person, office, sort, () -> numbered(says.get()));
        }
    }

    private final NaivePeople people;
    private final Expected expected;
    private final List<Waiting> waiting = new ArrayList<>();

    NaivePost(NaivePeople people, Expected expected) {
        this.people = people;
        this.expected = expected;
    }

    void atOnce(Sort sort, String person, String what) {
        say(
                sort,
                person,
                what,
                () -> atOnce(sort, person, numbered(what)),
                () -> atOnce(sort, person, what));
    }

    private void say(Sort sort, String person, String what, Runnable anew, Runnable again) {
        if (people.isStopped(person)) {
            people.doesNotReach(person, again);
        } else if (people.isKnown(person)) {
            var line = "person-" + person + " " + what;
            people.reaches(person, line, anew);
            expected.add(sort, line);
        }
    }

    /**
     * {@code says} is asked again when it is written anew; nothing where it is not true by then.
     */
    void atOnce(Sort sort, String person, Supplier<String> says) {
        var what = says.get();
        if (!what.isEmpty()) {
            say(
                    sort,
                    person,
                    what,
                    () -> atOnce(sort, person, () -> numbered(says.get())),
                    () -> atOnce(sort, person, says));
        }
    }

    /** What goes out once more is an entry of its own. */
    private static String numbered(String what) {
        if (what.isEmpty()) {
            return what;
        }
        var words = what.split(" ", 2);
        if (words[0].equals(words[0].toUpperCase(Locale.ROOT))) {
            return what;
        }
        var at = words[0].lastIndexOf('@');
        var former = at < 0 ? 1 : Integer.parseInt(words[0].substring(at + 1));
        var name = at < 0 ? words[0] : words[0].substring(0, at);
        return name + "@" + (former + 1) + (words.length == 1 ? "" : " " + words[1]);
    }

    /** Whether a letter would come to the person, which it then does. */
    boolean reaches(String person) {
        var reached = people.isKnown(person) && !people.isStopped(person);
        if (reached) {
            people.reaches(person);
        }
        return reached;
    }

    void later(Sort sort, String person, String office, Supplier<String> says) {
        waiting.add(new Waiting(person, office, sort, says));
    }

    /**
     * To everybody with one of the roles; {@code says} is asked when the letter goes out, and says
     * nothing where there is nothing to say any more.
     */
    void later(Sort sort, String office, Set<Role> roles, Supplier<String> says) {
        laterToEach(sort, office, roles, person -> says);
    }

    /** The same, where it is not the same for each of them. */
    void laterToEach(
            Sort sort, String office, Set<Role> roles, Function<String, Supplier<String>> says) {
        for (var person : people.all()) {
            if (people.isEver(person, office, roles)) {
                later(sort, person, office, says.apply(person));
            }
        }
    }

    /** By night and by day. */
    void dropWhatConcernsNobody() {
        waiting.removeIf(each -> !concerns(each));
    }

    void send(LocalDate day) {
        dropWhatConcernsNobody();
        for (var each : List.copyOf(waiting)) {
            if (people.works(each.person(), each.office(), day)) {
                waiting.remove(each);
                var what = each.says().get();
                if (!what.isEmpty()) {
                    say(
                            each.sort(),
                            each.person(),
                            what,
                            () -> waiting.add(each.anew()),
                            () -> waiting.add(each));
                }
            }
        }
    }

    private boolean concerns(Waiting letter) {
        var ofRole = letter.sort() != Sort.ROLES;
        return (!ofRole || !people.roles(letter.person(), letter.office()).isEmpty())
                && choice(letter.sort())
                        .filter(choice -> !people.wants(letter.person(), choice))
                        .isEmpty();
    }

    /** What somebody may do without. */
    private static Optional<LetterChoice> choice(Sort sort) {
        return switch (sort) {
            case OPENINGS -> Optional.of(LetterChoice.ROUNDS);
            case ACCEPTANCES -> Optional.of(LetterChoice.NOTICES);
            case REMINDERS,
                    RECEIPTS,
                    HAND_OVERS,
                    QUESTIONS,
                    TO_SECRETARIAT,
                    DEADLINES,
                    ROLES,
                    INVITATIONS,
                    SIGN_INS ->
                    Optional.empty();
        };
    }
}
