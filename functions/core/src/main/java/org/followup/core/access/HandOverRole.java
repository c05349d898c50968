package org.followup.core.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.OfficeId;

/**
 * Gives a role from one person to the next. For some days both may hold it; both get a letter that
 * says which. Whoever heard no answer and asks again for the same days writes nothing more.
 */
public final class HandOverRole {

    private final Journal journal;
    private final People people;
    private final Clock clock;

    public HandOverRole(Journal journal, People people, Clock clock) {
        this.journal = journal;
        this.people = people;
        this.clock = clock;
    }

    /** {@code successor} may be new; somebody of the same name and address is the same person. */
    public record Command(
            OfficeId office,
            Role role,
            PersonId predecessor,
            Person successor,
            LocalDate startsOn,
            LocalDate endsOn) {}

    public sealed interface Outcome {

        record HandedOver(Person predecessor, Person successor) implements Outcome {}

        /** The predecessor does not hold the role, or not any more. */
        record NotHeld() implements Outcome {}

        /** To oneself. */
        record SamePerson() implements Outcome {}

        record HasRoleAlready(Person successor) implements Outcome {}

        /** The last day of the one lies before the day before the first of the other. */
        record Gap() implements Outcome {}
    }

    public Outcome handOver(Actor by, Command command) {
        return Retry.untilWon(() -> attempt(by, command));
    }

    private Optional<Outcome> attempt(Actor by, Command command) {
        var head = journal.head(command.office().history());
        var grant = Grant.at(command.office(), command.role());
        var holder = people.find(command.predecessor()).filter(p -> p.grants().contains(grant));
        if (holder.isEmpty()) {
            return Optional.of(new Outcome.NotHeld());
        }
        if (command.endsOn().isBefore(command.startsOn().minusDays(1))) {
            return Optional.of(new Outcome.Gap());
        }
        var newcomer = command.successor();
        var known =
                people.with(newcomer.address()).stream()
                        .filter(person -> person.name().equals(newcomer.name()))
                        .findFirst()
                        .orElseGet(newcomer::newcomer);
        if (known.id().equals(command.predecessor())) {
            return Optional.of(new Outcome.SamePerson());
        }
        if (known.grants().contains(grant) && !known.terms().containsKey(grant)) {
            return Optional.of(new Outcome.HasRoleAlready(known));
        }
        var begun = holder.get().terms().getOrDefault(grant, Term.OPEN).from();
        if (begun.filter(command.endsOn()::isBefore).isPresent()) {
            return Optional.of(new Outcome.Gap());
        }
        var until = new Term(begun, Optional.of(command.endsOn()));
        var from = Term.from(command.startsOn());
        if (until.equals(holder.get().terms().get(grant))
                && from.equals(known.terms().get(grant))) {
            return Optional.of(new Outcome.HandedOver(holder.get(), known));
        }
        var predecessor = holder.get().with(grant, until);
        var successor = known.with(grant, from);
        var what =
                new RoleHandedOver(
                                command.office(),
                                command.role(),
                                predecessor.id(),
                                successor.id(),
                                command.startsOn(),
                                command.endsOn())
                        .what();
        var change = Change.after(head, clock.instant(), by, what);
        var transaction =
                Transaction.of(change)
                        .put(
                                predecessor,
                                successor,
                                new AddressEntry(successor.address().digest(), successor.id()))
                        .add(letters(command, change, predecessor, successor));
        return journal.commit(transaction)
                .ifCommitted(new Outcome.HandedOver(predecessor, successor));
    }

    private static List<Letter> letters(
            Command command, Change change, Person predecessor, Person successor) {
        return List.of(
                letter(command, change, predecessor, Map.of("until", command.endsOn().toString())),
                letter(command, change, successor, Map.of("from", command.startsOn().toString())));
    }

    private static Letter letter(
            Command command, Change change, Person to, Map<String, String> days) {
        var about = new java.util.HashMap<>(days);
        about.put("office", command.office().value());
        about.put("role", command.role().name());
        var occasion = "role-%s-%d".formatted(command.office(), change.sequence());
        return Letter.pending(
                to.id().receiver(),
                LetterKind.ROLE_HANDED_OVER,
                occasion,
                about,
                change.at(),
                change.at());
    }
}
