package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PersonItem {

    private PersonItem() {}

    static Map<String, AttributeValue> toItem(Person person) {
        return ItemWriter.at(Keyspace.person(person.id()))
                .with("person", person.id().value())
                .with("name", person.name())
                .with("address", person.address().value())
                .with("language", person.language().tag())
                .with("grants", GrantValue.of(person.grants(), person.terms()))
                .item();
    }

    static Person fromItem(ItemReader item) {
        return new Person(
                new PersonId(item.text("person")),
                item.text("name"),
                new EmailAddress(item.text("address")),
                Language.of(item.text("language")).orElseThrow(),
                GrantValue.read(item, "grants"),
                GrantValue.terms(item, "grants"));
    }
}
