package org.followup.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterChoice;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PersonItem {

    private PersonItem() {}

    static Map<String, AttributeValue> toItem(Person person) {
        return ItemWriter.at(AccessKeys.person(person.id()))
                .with("person", person.id().value())
                .with("name", person.name())
                .with("address", person.address().value())
                .with("language", person.language().tag())
                .with("grants", GrantValue.of(person.grants(), person.terms()))
                .with("without", unwanted(person), Values::text)
                .with("calendar", person.calendar(), Values::text)
                .with("links", Values.number(person.links()))
                .with("revision", Values.number(person.revision()))
                .item();
    }

    static Person fromItem(ItemReader item) {
        return new Person(
                new PersonId(item.text("person")),
                item.text("name"),
                new EmailAddress(item.text("address")),
                Language.of(item.text("language")).orElseThrow(),
                GrantValue.read(item, "grants"),
                GrantValue.terms(item, "grants"),
                item.find("without", PersonItem::unwanted).orElse(Set.of()),
                item.find("calendar", AttributeValue::s),
                item.find("links", Values::asCount).orElse(0),
                item.find("revision", Values::asCount).orElse(1));
    }

    /** Absent where the person gets every letter. */
    private static Optional<String> unwanted(Person person) {
        return Optional.of(
                        person.without().stream()
                                .map(LetterChoice::name)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .filter(names -> !names.isEmpty());
    }

    private static Set<LetterChoice> unwanted(AttributeValue names) {
        return Stream.of(names.s().split(" "))
                .map(LetterChoice::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
