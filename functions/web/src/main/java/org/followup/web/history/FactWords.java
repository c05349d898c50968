package org.followup.web.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.web.edge.Page;

/**
 * Says a fact in the reader's words: codes by their word, ids by the name of today, days and
 * moments by the reader's calendar. A theme is named as the forum that the change speaks of names
 * it.
 */
record FactWords(Names names, ZoneId zone, Optional<String> forum, Page page) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[0-9:.]+Z");

    /** Facts that are codes, and how the keys of their words begin. */
    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("status", "status."),
                    Map.entry("assessedStatus", "status."),
                    Map.entry("role", "role."),
                    Map.entry("roles", "role."),
                    Map.entry("contact", "role."),
                    Map.entry("audience", "exchange.audience."),
                    Map.entry("source", "source."),
                    Map.entry("spokenTo", "spoken-to."),
                    Map.entry("direction", "direction."),
                    Map.entry("accumulation", "indicator.adds."),
                    Map.entry("targetType", "indicator.aim."),
                    Map.entry("kind", "obligation."),
                    Map.entry("type", "value."),
                    Map.entry("category", "category."),
                    Map.entry("dimension", "dimension."),
                    Map.entry("dimensions", "dimension."),
                    Map.entry("participation", "participation."),
                    Map.entry("task", "task."),
                    Map.entry("stage", "stage."),
                    Map.entry("how", "confirmed-how."));

    private static final Set<String> COUNTRIES = Set.of("country", "host");

    String say(String name, Json value) {
        return switch (value) {
            case Json.Text(var text) -> text(name, text);
            case Json.Whole(var number) -> Long.toString(number);
            case Json.Bool(var flag) -> page.say(flag ? "fact.yes" : "fact.no");
            case Json.Arr(var items) ->
                    items.stream().map(item -> say(name, item)).collect(Collectors.joining(", "));
            case Json.Obj obj -> object(obj);
        };
    }

    private String text(String name, String text) {
        if (isCoded(name, text)) {
            return page.say(word(name, text));
        }
        if (COUNTRIES.contains(name)) {
            return page.country(text);
        }
        if (DAY.matcher(text).matches()) {
            return page.date(LocalDate.parse(text));
        }
        if (MOMENT.matcher(text).matches()) {
            return page.moment(Instant.parse(text), zone);
        }
        return named(name, text).orElse(text);
    }

    private Optional<String> named(String name, String id) {
        return switch (name) {
            case "person",
                    "predecessor",
                    "leaving",
                    "by",
                    "confirmedBy",
                    "handedOverBy",
                    "writtenBy" ->
                    Optional.of(names.person(id, page));
            case "office", "partner", "partners" -> names.office(id).map(this::best);
            case "theme", "themes" -> names.theme(id, forum).map(this::best);
            case "forum", "forums" -> names.forum(id).map(this::best);
            case "supporters" -> names.partner(id).map(this::best);
            case "round" -> names.round(id).map(this::best);
            case "token" -> names.token(id);
            case "language" -> LanguageTag.parse(id).map(tag -> tag.nameIn(page.language()));
            default -> Optional.empty();
        };
    }

    /**
     * Names by language are said in the reader's; anything else member by member. A member without
     * a word of its own is for programs.
     */
    private String object(Json.Obj obj) {
        if (isNames(obj)) {
            return best(Facts.names(obj));
        }
        return obj.members().entrySet().stream()
                .flatMap(member -> member(member.getKey(), member.getValue()).stream())
                .collect(Collectors.joining("; "));
    }

    private Optional<String> member(String name, Json value) {
        var said = say(name, value);
        var label = "fact." + name;
        if (said.isBlank()) {
            return Optional.empty();
        }
        return page.says(label)
                ? Optional.of(page.say(label) + ": " + said)
                : Optional.of(said)
                        .filter(
                                word ->
                                        value instanceof Json.Text(var code)
                                                && isCoded(name, code));
    }

    private boolean isCoded(String name, String code) {
        return CODES.containsKey(name) && page.says(word(name, code));
    }

    /** The key of the word for a code; categories are written in keys as forms have them. */
    private static String word(String name, String code) {
        var written =
                name.equals("category") ? code.toLowerCase(Locale.ROOT).replace('_', '-') : code;
        return CODES.get(name) + written;
    }

    private static boolean isNames(Json.Obj obj) {
        return !obj.members().isEmpty()
                && obj.members().entrySet().stream()
                        .allMatch(
                                member ->
                                        member.getValue() instanceof Json.Text(var text)
                                                && !text.isBlank()
                                                && isTag(member.getKey()));
    }

    private static boolean isTag(String text) {
        return text.matches("[a-z]{2,3}(-[A-Za-z]{4})?") && LanguageTag.parse(text).isPresent();
    }

    private String best(Localized name) {
        return page.in(name).text();
    }
}
