package org.followup.web.letters;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Language;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;

/** Gives letters the names that belong to them: three reads, however many letters there are. */
@Singleton
final class LetterLines {

    private final People people;
    private final Offices offices;
    private final Forums forums;

    LetterLines(People people, Offices offices, Forums forums) {
        this.people = people;
        this.offices = offices;
        this.forums = forums;
    }

    List<LetterLine> of(Collection<Letter> letters) {
        var persons =
                people.all().stream()
                        .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
        var known =
                offices.all().stream()
                        .collect(Collectors.toMap(o -> o.id().value(), Function.identity()));
        var all =
                forums.all().stream()
                        .collect(Collectors.toMap(f -> f.id().value(), Function.identity()));
        return letters.stream()
                .map(
                        letter -> {
                            var person =
                                    letter.receiver()
                                            .personId()
                                            .flatMap(id -> Optional.ofNullable(persons.get(id)));
                            var office =
                                    officeId(letter, person)
                                            .flatMap(id -> Optional.ofNullable(known.get(id)));
                            var forum =
                                    Optional.ofNullable(letter.about().get("forum"))
                                            .flatMap(id -> Optional.ofNullable(all.get(id)));
                            return new LetterLine(
                                    letter, person, office, forum, round(letter, forum));
                        })
                .toList();
    }

    /** Alphabetical as the reader reads, for a choice. */
    List<Office> offices(Language reader) {
        return offices.all().stream()
                .sorted(Alphabet.of(reader).by(office -> office.name().in(reader).text()))
                .toList();
    }

    /** Whose letters are taken for letters to an office where they name none. */
    Set<Receiver> people(String office) {
        return people.all().stream()
                .filter(person -> home(person).filter(office::equals).isPresent())
                .map(person -> person.id().receiver())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The office that it is about; else that of its receiver. */
    private static Optional<String> officeId(Letter letter, Optional<Person> person) {
        return Optional.ofNullable(letter.about().get("office"))
                .or(() -> person.flatMap(LetterLines::home));
    }

    /** Of several the first. */
    private static Optional<String> home(Person person) {
        return person.grants().stream()
                .flatMap(grant -> grant.office().stream())
                .sorted()
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<Round> round(Letter letter, Optional<Forum> forum) {
        return forum.stream()
                .flatMap(f -> f.rounds().stream())
                .filter(round -> round.id().value().equals(letter.about().get("round")))
                .findFirst();
    }
}
