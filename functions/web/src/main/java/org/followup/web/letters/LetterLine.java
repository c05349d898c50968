package org.followup.web.letters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.web.edge.Page;

/**
 * A letter of the ledger with the names that belong to it. Whoever is behind the address of a
 * sign-in letter has none here.
 */
public record LetterLine(
        Letter letter, Optional<Person> person, Optional<Office> office, Optional<Round> round) {

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    public String path() {
        return "letters/" + letter.receiver().key() + "/" + letter.occasion();
    }

    /** Whose clock its moments are told by. */
    public ZoneId zone() {
        return office.map(Office::zone).orElse(NOWHERE);
    }

    public String name(Page page) {
        return person.map(Person::name).orElseGet(() -> page.say("letters.somebody"));
    }

    /** What made the service write it. */
    public String why(Page page) {
        var about = letter.about();
        if (about.containsKey("step") && about.containsKey("dueOn")) {
            var key = about.containsKey("rework") ? "letters.why.rework" : "letters.why.step";
            return page.say(key, step(page));
        }
        if (letter.kind() == LetterKind.RECEIPT && about.containsKey("version")) {
            return page.say("letters.why.update", about);
        }
        return page.say("letters.why", "kind", letter.kind());
    }

    /** Earlier steps that fell together with its own; empty where there were none. */
    public List<String> folded(Page page) {
        return Optional.ofNullable(letter.about().get("folded")).stream()
                .flatMap(ids -> Arrays.stream(ids.split(" ", -1)))
                .map(id -> page.say("ladder.when", Steps.words(id)))
                .toList();
    }

    /** Why it waits, was dropped or failed; a word of the mail service is shown as it is. */
    public Optional<String> reason(Page page) {
        return letter.reason().map(reason -> page.say("letters.reason", "reason", reason));
    }

    private Map<String, Object> step(Page page) {
        var words =
                new HashMap<String, Object>(Steps.words(letter.about().getOrDefault("step", "")));
        words.put("due", LocalDate.parse(letter.about().getOrDefault("dueOn", "")));
        words.put("round", round.map(r -> page.in(r.name()).text()).orElse(""));
        return words;
    }
}
