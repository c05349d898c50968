package org.followup.core.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Theme;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.TextPlace;

/**
 * How the columns of another tracker's file are read; written as JSON, see {@code docs/imports.md}.
 * A row is one office's update on one commitment in one round, a round being a month.
 */
public record TrackerMapping(
        String source,
        Forum forum,
        Theme theme,
        String country,
        ZoneId zone,
        LanguageTag original,
        Columns columns,
        Pattern article,
        Optional<String> nameSeparator,
        Map<LanguageTag, String> titles,
        Map<TextPlace, String> texts,
        Map<String, ImplementationStatus> statuses)
        implements Mapping {

    /**
     * Column names. Office names of several languages stand in one column, in the order of {@link
     * #titles}.
     */
    public record Columns(
            String round,
            String article,
            String group,
            String commitment,
            String office,
            String officeName,
            String status,
            String dueOn) {}

    public static TrackerMapping parse(String text) {
        var json = Json.parse(text).asObj();
        var theme = json.get("theme").asObj();
        var found = new Theme(new ThemeCode(theme.text("code")), Facts.names(theme.get("name")));
        return new TrackerMapping(
                json.text("source"),
                forum(json.get("forum").asObj(), found),
                found,
                json.text("country"),
                ZoneId.of(json.text("zone")),
                new LanguageTag(json.text("originalLanguage")),
                columns(json.get("columns").asObj()),
                Pattern.compile(json.text("articleNumber")),
                json.find("nameSeparator").map(Json::asText),
                titles(json.get("titles").asObj()),
                texts(json.get("texts").asObj()),
                statuses(json.get("statuses").asObj()));
    }

    @Override
    public Optional<ForumId> into() {
        return Optional.of(forum.id());
    }

    @Override
    public TrackerMapping into(ForumId id) {
        var renamed =
                new Forum(
                        id,
                        forum.name(),
                        forum.host(),
                        forum.place(),
                        forum.opensOn(),
                        forum.closesOn(),
                        forum.illustrative(),
                        forum.themes(),
                        forum.declaration(),
                        forum.rounds());
        return new TrackerMapping(
                source,
                renamed,
                theme,
                country,
                zone,
                original,
                columns,
                article,
                nameSeparator,
                titles,
                texts,
                statuses);
    }

    private static Forum forum(Json.Obj json, Theme theme) {
        return new Forum(
                new ForumId(json.text("id")),
                Facts.names(json.get("name")),
                json.text("host"),
                Facts.names(json.get("place")),
                LocalDate.parse(json.text("opensOn")),
                LocalDate.parse(json.text("closesOn")),
                false,
                java.util.List.of(theme),
                Optional.empty(),
                java.util.List.of());
    }

    private static Columns columns(Json.Obj json) {
        return new Columns(
                json.text("round"),
                json.text("article"),
                json.text("group"),
                json.text("commitment"),
                json.text("office"),
                json.text("officeName"),
                json.text("status"),
                json.text("dueOn"));
    }

    private static Map<LanguageTag, String> titles(Json.Obj json) {
        var titles = new TreeMap<LanguageTag, String>();
        json.members().forEach((tag, column) -> titles.put(new LanguageTag(tag), column.asText()));
        return titles;
    }

    private static Map<TextPlace, String> texts(Json.Obj json) {
        var texts = new TreeMap<TextPlace, String>();
        json.members().forEach((place, column) -> texts.put(TextPlace.of(place), column.asText()));
        return texts;
    }

    private static Map<String, ImplementationStatus> statuses(Json.Obj json) {
        var statuses = new TreeMap<String, ImplementationStatus>();
        json.members()
                .forEach(
                        (code, status) ->
                                statuses.put(code, ImplementationStatus.valueOf(status.asText())));
        return statuses;
    }
}
