package org.followup.web.history;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.web.edge.Page;

/** One change as a page tells it: who, when, what, what was before, and its texts. */
public record HistoryLine(
        Change change,
        List<ChangeFacts> facts,
        List<StoredText> texts,
        List<Gap> gaps,
        Names names,
        ZoneId zone) {

    /** A text that was removed; {@code by} is the change that says so, if it was found. */
    public record Gap(Optional<Change> by, Optional<String> reason) {}

    /** A fact with its name, before and after, in the reader's words. */
    public record Said(String label, Optional<String> before, Optional<String> after) {}

    public String who(Page page) {
        return names.who(change.who(), page);
    }

    public String when(Page page) {
        return page.moment(change.at(), zone);
    }

    /** A kind that has no words yet is told by its facts alone. */
    public String what(Page page) {
        var key = "history." + change.what().kind();
        return page.says(key) ? page.say(key) : page.say("history.other");
    }

    public List<Said> said(Page page) {
        var words = new FactWords(names, zone, forum(), page);
        return facts.stream()
                .filter(fact -> page.says("fact." + fact.name()))
                .map(
                        fact ->
                                new Said(
                                        page.say("fact." + fact.name()),
                                        said(words, fact.name(), fact.before()),
                                        said(words, fact.name(), fact.after())))
                .filter(said -> said.before().isPresent() || said.after().isPresent())
                .toList();
    }

    /** What holds nothing, or nothing for people, is not said. */
    private static Optional<String> said(FactWords words, String name, Optional<Json> json) {
        return json.map(fact -> words.say(name, fact)).filter(said -> !said.isBlank());
    }

    /** The forum that the change speaks of. */
    private Optional<String> forum() {
        return Stream.concat(
                        Stream.of(change.what().facts()),
                        change.what().facts().find("after").stream()
                                .filter(Json.Obj.class::isInstance)
                                .map(Json::asObj))
                .flatMap(facts -> facts.find("forum").stream())
                .filter(Json.Text.class::isInstance)
                .map(Json::asText)
                .findFirst();
    }

    /** What a text is called: by its field, without the language it is in. */
    public String called(StoredText text, Page page) {
        var key = "text." + text.id().place().replaceFirst("\\..*", "");
        return page.says(key) ? page.say(key) : page.say("text.other");
    }

    /** In which language it was written, where its place says so. */
    public Optional<String> language(StoredText text) {
        var place = text.id().place();
        var dot = place.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(place.substring(dot + 1));
    }

    public String whoRemoved(Change removal, Page page) {
        return names.who(removal.who(), page);
    }

    /** Where the secretariat can remove it. */
    public static String path(TextId text) {
        var key = text.history().key().split("#", 2);
        var owner = key.length == 1 ? "all" : key[1];
        return "histories/%s/%s/%d/%s"
                .formatted(
                        key[0].toLowerCase(java.util.Locale.ROOT),
                        owner,
                        text.sequence(),
                        text.place());
    }
}
