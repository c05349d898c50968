package org.followup.reminders;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.languages.Localized;
import org.followup.core.reminders.Notice;

/**
 * What stands on a notice, from top to bottom: the template of text and the one of HTML lay out the
 * same. Its words are those under one key. {@code then} says what happens next; it may be empty.
 */
public record Sheet(
        String title,
        String name,
        String lead,
        List<Notice.Promise> promises,
        List<Fact> facts,
        String then,
        String button,
        URI page,
        String why,
        boolean illustrative,
        Optional<URI> stop) {

    /** The address of {@link #stop}, or nothing. */
    public String stopAddress() {
        return stop.map(URI::toString).orElse("");
    }

    /** {@code tag} is the language that the value is in. */
    public record Fact(String label, String value, String tag) {}

    static Sheet of(Words words, String key, String name, URI page) {
        return of(words, key, Map.of(), name, page);
    }

    static Sheet of(Words words, String key, Map<String, ?> arguments, String name, URI page) {
        return new Sheet(
                words.say(key + ".title", arguments),
                name,
                words.say(key + ".lead", arguments),
                List.of(),
                List.of(),
                "",
                words.say(key + ".button"),
                page,
                words.say(key + ".why"),
                false,
                Optional.empty());
    }

    Sheet about(Notice.Promise promise, Words words) {
        return new Sheet(
                        title,
                        name,
                        lead,
                        List.of(promise),
                        facts,
                        then,
                        button,
                        page,
                        why,
                        illustrative,
                        stop)
                .about(promise.place(), words);
    }

    Sheet about(Notice.Place place, Words words) {
        return with(words.say("receipt.office"), place.office(), words).round(place, words);
    }

    /** The round alone, where a letter speaks of several offices. */
    Sheet round(Notice.Place place, Words words) {
        return new Sheet(
                        title,
                        name,
                        lead,
                        promises,
                        facts,
                        then,
                        button,
                        page,
                        why,
                        place.illustrative(),
                        stop)
                .with(words.say("receipt.round"), place.round(), words);
    }

    Sheet with(String label, Localized value, Words words) {
        return with(new Fact(label, words.text(value), words.tagOf(value)));
    }

    Sheet with(String label, String value, Words words) {
        return with(new Fact(label, value, words.tag()));
    }

    /** The deadline in force, by the office's clock. */
    Sheet due(Notice.Place place, Words words) {
        return with(words.say("fact.due"), words.moment(place.dueAt(), place.zone()), words);
    }

    Sheet then(String sentence) {
        return new Sheet(
                title,
                name,
                lead,
                promises,
                facts,
                sentence,
                button,
                page,
                why,
                illustrative,
                stop);
    }

    /** Marked as demonstration data. */
    Sheet illustrating() {
        return new Sheet(title, name, lead, promises, facts, then, button, page, why, true, stop);
    }

    /** With the page on which one may switch such letters off. */
    Sheet stoppedAt(Optional<URI> place) {
        return new Sheet(
                title, name, lead, promises, facts, then, button, page, why, illustrative, place);
    }

    private Sheet with(Fact fact) {
        var more = Stream.concat(facts.stream(), Stream.of(fact)).toList();
        return new Sheet(
                title, name, lead, promises, more, then, button, page, why, illustrative, stop);
    }
}
