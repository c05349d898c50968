package org.followup.web.access;

import java.util.Map;
import java.util.Optional;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.Grant;
import org.followup.core.languages.Localized;
import org.followup.web.edge.Page;

/**
 * Who signed something: a name while the person is here; afterwards what they were and the year
 * they left, because authorship stays.
 */
public sealed interface Author {

    String signed(Page page);

    record Here(String name) implements Author {
        @Override
        public String signed(Page page) {
            return name;
        }
    }

    /** {@code role} is the one they wrote as: of this office if they had one there. */
    record Left(FormerPerson person, Grant role, Optional<Localized> office) implements Author {
        @Override
        public String signed(Page page) {
            var year = Integer.toString(person.leftOn().getYear());
            var said = page.say("role." + role.role().name());
            return office.map(name -> page.in(name).text())
                    .map(
                            name ->
                                    page.say(
                                            "former.signed",
                                            Map.of("role", said, "office", name, "year", year)))
                    .orElseGet(
                            () ->
                                    page.say(
                                            "former.signed.without",
                                            Map.of("role", said, "year", year)));
        }
    }

    /** A program, or somebody of whom nothing is known. */
    record Unknown() implements Author {
        @Override
        public String signed(Page page) {
            return page.say("history.somebody");
        }
    }

    record Service() implements Author {
        @Override
        public String signed(Page page) {
            return page.say("history.service");
        }
    }
}
