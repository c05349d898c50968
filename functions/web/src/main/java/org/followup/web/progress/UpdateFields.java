package org.followup.web.progress;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.followup.core.access.Secret;
import org.followup.core.languages.Language;
import org.followup.core.languages.Numbers;
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
                    "language");

    private static final Pattern FIGURE = Pattern.compile("value(Year|Source)?-i[1-9][0-9]?");
    private static final Set<String> BOUND = Set.of("request", "base");

    private UpdateFields() {}

    static Map<String, String> kept(Map<String, String> fields) {
        var kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(name -> !isTyped(name));
        return kept;
    }

    /** The figures of a second indicator have its name at their end. */
    private static boolean isTyped(String name) {
        return TYPED.contains(name) || FIGURE.matcher(name).matches();
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
                        });
        fields.put("done", content.text(TextField.DONE));
        fields.put("challenges", content.text(TextField.CHALLENGES));
        fields.put("nextStep", content.text(TextField.NEXT_STEP));
        content.nextStepOn().ifPresent(date -> fields.put("nextStepOn", date.toString()));
        fields.put("evidence", content.text(TextField.EVIDENCE));
        fields.put("language", content.language().value());
        return fields;
    }

    private static String typed(BigDecimal value, Language language) {
        return Numbers.format(language, value);
    }
}
