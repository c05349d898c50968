package org.followup.web.letters;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.offices.Office;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.web.edge.Page;

/**
 * A letter of the ledger with the names that belong to it. Whoever is behind the address of a
 * sign-in letter has none here.
 */
public record LetterLine(
        Letter letter,
        Optional<Person> person,
        Optional<Office> office,
        Optional<Forum> forum,
        Optional<Round> round) {

    private static final ZoneId NOWHERE = ZoneId.of("UTC");

    public String path() {
        return "letters/" + letter.receiver().key() + "/" + letter.occasion();
    }

    /** Where the letter stands that went out in its place. */
    public Optional<String> anew() {
        return Optional.ofNullable(letter.about().get(Letter.ANEW))
                .map(occasion -> "letters/" + letter.receiver().key() + "/" + occasion);
    }

    /** What letting it go by hand does. */
    public String byHand(Page page) {
        if (RecordMailEvent.isHarmful(letter)) {
            return page.say("letters.by-hand.harmful");
        }
        var back = letter.state() == LetterState.BOUNCED;
        return page.say(back ? "letters.by-hand.back" : "letters.by-hand.lead");
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
        if (isOfStep()) {
            var key = about.containsKey("rework") ? "letters.why.rework" : "letters.why.step";
            return page.say(key, step(page));
        }
        if (letter.kind() == LetterKind.RECEIPT && about.containsKey("version")) {
            return page.say("letters.why.update", about);
        }
        return page.say("letters.why", "kind", letter.kind());
    }

    /** Whose cause names the round already. */
    public boolean isOfStep() {
        return letter.about().containsKey("step") && letter.about().containsKey("dueOn");
    }

    public Optional<CommitmentReference> commitment() {
        return Optional.ofNullable(letter.about().get("commitment"))
                .flatMap(CommitmentReference::parse);
    }

    /** To whom letters of its kind go, when, and whether one may do without: what the code does. */
    public String rule(Page page) {
        var kind = letter.kind();
        var without = kind.choice().map(choice -> page.say("choice." + choice.name()));
        return page.say(
                "letters.rule",
                Map.of(
                        "to",
                        page.say("letters.rule." + kind.name()),
                        "urgent",
                        kind.urgent() ? "yes" : "no",
                        "held",
                        kind.heldByPauses() ? "yes" : "no",
                        "without",
                        without.orElse("none")));
    }

    /** Earlier steps that fell together with its own; empty where there were none. */
    public List<String> folded(Page page) {
        return Optional.ofNullable(letter.about().get("folded")).stream()
                .flatMap(ids -> Arrays.stream(ids.split(" ", -1)))
                .map(id -> step(page, id))
                .toList();
    }

    /** The later step whose letter said what this one had to say; empty where there was none. */
    public Optional<String> foldedInto(Page page) {
        return Optional.ofNullable(letter.about().get("foldedInto")).map(id -> step(page, id));
    }

    private String step(Page page, String id) {
        var key = letter.about().containsKey("rework") ? "ladder.rework.when" : "ladder.when";
        return page.say(key, Steps.words(id));
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
