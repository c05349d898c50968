package org.followup.core.access;

import java.util.Set;
import org.followup.core.history.View;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.OfficeId;

/** Somebody who signs in or gets letters. Name and address stand here alone, never in a history. */
public record Person(
        PersonId id, String name, EmailAddress address, Language language, Set<Grant> grants)
        implements View {

    public Person {
        if (name.isBlank()
                || name.length() > 120
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has 1 to 120 characters in one line");
        }
        grants = Set.copyOf(grants);
    }

    public boolean is(Role role, OfficeId office) {
        return grants.contains(Grant.at(office, role));
    }

    public boolean isSecretariat() {
        return grants.contains(Grant.secretariat());
    }
}
