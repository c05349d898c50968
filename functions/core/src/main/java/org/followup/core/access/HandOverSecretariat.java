package org.followup.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.history.What;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;

/**
 * Hands the secretariat over to the next host: somebody joins from a day on, others leave after
 * theirs, and for some days both may be members. Everybody gets a letter that says which days. The
 * service is never without a member.
 */
public final class HandOverSecretariat {

    static final String KIND = "secretariat-handed-over";

    private final Journal journal;
    private final People people;
    private final Clock clock;

    public HandOverSecretariat(Journal journal, People people, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** {@code joining} may be new; somebody of the same name and address is the same person. */
    public record Command(
            Person joining, LocalDate startsOn, Set<PersonId> leaving, LocalDate endsOn) {}

    public sealed interface Outcome {

        record HandedOver(Person joined, List<Person> leaving) implements Outcome {}

        /** Somebody who is to leave is no member, or joins as well. */
        record NotLeaving(PersonId person) implements Outcome {}

        record MemberAlready(Person person) implements Outcome {}

        /** The last day of the one lies before the day before the first of the other. */
        record Gap() implements Outcome {}
    }

    public Outcome handOver(Actor by, Command command) {
        return command.endsOn().isBefore(command.startsOn().minusDays(1))
                ? new Outcome.Gap()
                : Retry.untilWon(() -> attempt(by, command));
    }

    private Optional<Outcome> attempt(Actor by, Command command) {
        var head = journal.head(HistoryId.SERVICE);
        var grant = Grant.secretariat();
        var known =
                people.with(command.joining().address()).stream()
                        .filter(person -> person.name().equals(command.joining().name()))
                        .findFirst()
                        .orElseGet(command.joining()::newcomer);
        if (known.grants().contains(grant) && !known.terms().containsKey(grant)) {
            return Optional.of(new Outcome.MemberAlready(known));
        }
        var leaving = new ArrayList<Person>();
        for (var id : command.leaving()) {
            var member = people.find(id).filter(Person::isSecretariat);
            if (member.isEmpty() || id.equals(known.id())) {
                return Optional.of(new Outcome.NotLeaving(id));
            }
            var begun = member.get().terms().getOrDefault(grant, Term.OPEN).from();
            if (begun.filter(command.endsOn()::isBefore).isPresent()) {
                return Optional.of(new Outcome.Gap());
            }
            leaving.add(member.get().with(grant, new Term(begun, Optional.of(command.endsOn()))));
        }
        var joined = known.with(grant, Term.from(command.startsOn()));
        var change = Change.after(head, clock.instant(), by, what(command, joined));
        var views = new ArrayList<View>(leaving);
        views.add(joined);
        views.add(new AddressEntry(joined.address().digest(), joined.id()));
        return journal.commit(
                        Transaction.of(change)
                                .put(views)
                                .add(letters(command, change, joined, leaving)))
                .ifCommitted(new Outcome.HandedOver(joined, List.copyOf(leaving)));
    }

    private static What what(Command command, Person joined) {
        var leaving = command.leaving().stream().map(PersonId::value).sorted().toList();
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("endsOn", command.endsOn().toString())
                        .with("leaving", Json.texts(leaving))
                        .with("person", joined.id().value())
                        .with("startsOn", command.startsOn().toString()));
    }

    private static List<Letter> letters(
            Command command, Change change, Person joined, List<Person> leaving) {
        var letters = new ArrayList<Letter>();
        letters.add(letter(change, joined, Map.of("from", command.startsOn().toString())));
        leaving.forEach(
                person ->
                        letters.add(
                                letter(
                                        change,
                                        person,
                                        Map.of("until", command.endsOn().toString()))));
        return letters;
    }

    private static Letter letter(Change change, Person to, Map<String, String> days) {
        var about = new TreeMap<>(days);
        about.put("role", Role.SECRETARIAT.name());
        return Letter.pending(
                to.id().receiver(),
                LetterKind.ROLE_HANDED_OVER,
                "role-secretariat-" + change.sequence(),
                about,
                change.at(),
                change.at());
    }
}
