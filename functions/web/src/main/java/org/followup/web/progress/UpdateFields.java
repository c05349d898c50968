package org.followup.web.progress;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followup.core.access.Secret;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.history.Digest;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
import org.followup.core.progress.Draft;
import org.followup.core.progress.SaveDraft;
import org.followup.core.progress.TextField;
import org.followup.core.progress.UpdateContent;

/**
 * The fields of the form by name: those that a draft keeps, and those that bind a form to its
 * request.
 */
final class UpdateFields {

    static final List<String> TYPED =
            List.of(
                    "status",
                    "value",
                    "valueYear",
                    "valueSource",
                    "done",
                    "challenges",
                    "nextStep",
                    "nextStepOn",
                    "evidence",
                    "language",
                    "forPublication");

    /** The figure of a category. */
    static final String PART =
            "part-(girls|boys|with(out)?-disability|(age|place)-[1-9][0-9]{0,2})";

    private static final Pattern FIGURE =
            Pattern.compile(
                    "value(Year|Source)?-i[1-9][0-9]?|(right|" + PART + ")(-i[1-9][0-9]?)?");
    private static final Set<String> BOUND = Set.of("request", "base");

    /** Of each field a digest of what the form showed: what was left as it was is no change. */
    private static final String WAS = "was-";

    private UpdateFields() {}

    /** What a draft keeps; a browser and its script end lines differently. */
    static Map<String, String> kept(Map<String, String> fields) {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(name -> !isTyped(name));
        kept.replaceAll((name, text) -> text.replace("\r\n", "\n"));
        kept.putIfAbsent("forPublication", "");
        return kept;
    }

    /** Parts of a figure, and those of a second indicator, which have its name at their end. */
    private static boolean isTyped(String name) {
        return TYPED.contains(name) || FIGURE.matcher(name).matches();
    }

    /**
     * The indicators whose values were said to be right: the field has the figures that were asked
     * about, so that others are asked about again.
     */
    static Set<IndicatorId> right(Map<String, String> fields, UpdateContent content) {
        return content.values().stream()
                .filter(
                        value ->
                                fields.getOrDefault(value.indicator().field("right"), "")
                                        .equals(value.said()))
                .map(IndicatorValue::indicator)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The same typed text in a form that starts anew: another request, and what stands there now as
     * its base.
     */
    static Map<String, String> renewed(Map<String, String> fields) {
        var renewed = new HashMap<>(fields);
        renewed.keySet().removeAll(BOUND);
        return renewed;
    }

    static String requestId(Map<String, String> fields) {
        var sent = fields.getOrDefault("request", "");
        return sent.matches("[A-Za-z0-9_-]{8,64}") ? sent : newRequestId();
    }

    static String newRequestId() {
        return Secret.random(new SecureRandom(), 12).value();
    }

    static int base(Map<String, String> fields) {
        var sent = fields.getOrDefault("base", "");
        return sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : 0;
    }

    /** Of a version that was looked at; 0, which none has, where nothing such was sent. */
    static int version(String sent) {
        return sent.matches("[0-9]{1,4}") ? Integer.parseInt(sent) : 0;
    }

    /** The revision of the draft that the form showed. */
    static int draft(Map<String, String> fields) {
        var sent = fields.getOrDefault("draft", "");
        return sent.matches("[0-9]{1,9}") ? Integer.parseInt(sent) : 0;
    }

    /** The fields that were typed into since the form was shown. */
    static Set<String> changed(Map<String, String> fields) {
        return kept(fields).entrySet().stream()
                .filter(
                        field ->
                                !digest(field.getValue())
                                        .equals(
                                                fields.getOrDefault(
                                                        WAS + field.getKey(), digest(""))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The form after it was saved: the next save starts from what is stored now. */
    static Map<String, String> after(SaveDraft.Outcome outcome, Map<String, String> fields) {
        if (!(outcome instanceof SaveDraft.Outcome.Saved(var draft))) {
            return fields;
        }
        var all = new HashMap<>(fields);
        all.putAll(draft.fields());
        all.putAll(bound(draft));
        return all;
    }

    /** The hidden fields of a form that shows this draft. */
    static Map<String, String> bound(Draft draft) {
        var bound = new HashMap<String, String>();
        bound.put("draft", Integer.toString(draft.revision()));
        draft.fields().forEach((field, text) -> bound.put(WAS + field, digest(text)));
        return bound;
    }

    /** What the form was shown with, to be sent along: as it was sent before, else as it starts. */
    static Map<String, String> shown(Map<String, String> fields, Map<String, String> starting) {
        var shown = new TreeMap<String, String>();
        var names = new TreeSet<>(TYPED);
        names.addAll(kept(starting).keySet());
        for (var field : names) {
            var name = WAS + field;
            shown.put(name, fields.getOrDefault(name, digest(starting.getOrDefault(field, ""))));
        }
        return shown;
    }

    /** Those of two versions, as the form asks for them; what was said to be right is no text. */
    static List<String> inOrder(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all.stream()
                .filter(name -> !name.startsWith("right"))
                .sorted(Comparator.comparingInt(UpdateFields::place))
                .toList();
    }

    /** Figures of any indicator stand where those of the first do. */
    private static int place(String name) {
        var place = TYPED.indexOf(name);
        return place < 0 ? TYPED.indexOf("valueSource") : place;
    }

    private static String digest(String text) {
        return Digest.of(text.replace("\r\n", "\n").strip()).substring(0, 12);
    }

    /** What a submitted version would look like typed, for its correction. */
    static Map<String, String> of(UpdateContent content, Language language) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("status", content.status().name());
        content.values()
                .forEach(
                        value -> {
                            var id = value.indicator();
                            fields.put(id.field("value"), typed(value.value(), language));
                            fields.put(id.field("valueYear"), Integer.toString(value.year()));
                            fields.put(id.field("valueSource"), value.source());
                            value.parts()
                                    .forEach(
                                            part ->
                                                    fields.put(
                                                            part.category().field(id),
                                                            typed(part.value(), language)));
                            if (!value.doubts().isEmpty()) {
                                fields.put(id.field("right"), value.said());
                            }
                        });
        fields.put("done", content.text(TextField.DONE));
        fields.put("challenges", content.text(TextField.CHALLENGES));
        fields.put("nextStep", content.text(TextField.NEXT_STEP));
        content.nextStepOn().ifPresent(date -> fields.put("nextStepOn", date.toString()));
        fields.put("evidence", content.text(TextField.EVIDENCE));
        fields.put("language", content.language().value());
        if (content.forPublication()) {
            fields.put("forPublication", "yes");
        }
        return fields;
    }

    private static String typed(BigDecimal value, Language language) {
        return Numbers.format(language, value);
    }
}
