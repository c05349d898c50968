package org.followup.core.access;

import java.util.Set;
import java.util.TreeSet;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/**
 * The change that says which of a person's name, address and language were corrected; the words
 * themselves stand with the person alone.
 */
public record PersonCorrected(PersonId person, Set<String> fields) {

    public static final String KIND = "person-corrected";

    public What what() {
        return new What(
                KIND,
                1,
                Json.obj()
                        .with("fields", Json.texts(new TreeSet<>(fields)))
                        .with("person", person.value()));
    }

    public static PersonCorrected from(Change change) {
        var facts = change.what().facts();
        var fields = new TreeSet<String>();
        facts.list("fields").forEach(field -> fields.add(field.asText()));
        return new PersonCorrected(new PersonId(facts.text("person")), fields);
    }
}
