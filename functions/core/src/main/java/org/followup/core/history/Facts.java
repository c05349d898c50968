package org.followup.core.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;

/**
 * How common values stand in the facts of a change: dates and decimals as texts, names by language
 * tag.
 */
public final class Facts {

    private Facts() {}

    public static Json names(Localized names) {
        var members = new HashMap<String, Json>();
        names.texts().forEach((tag, text) -> members.put(tag.value(), Json.of(text)));
        return new Json.Obj(members);
    }

    public static Localized names(Json json) {
        var texts = new HashMap<LanguageTag, String>();
        json.asObj()
                .members()
                .forEach((tag, text) -> texts.put(new LanguageTag(tag), text.asText()));
        return new Localized(Map.copyOf(texts));
    }

    public static Json date(LocalDate date) {
        return Json.of(date.toString());
    }

    public static LocalDate date(Json json) {
        return LocalDate.parse(json.asText());
    }

    public static Json decimal(BigDecimal value) {
        return Json.of(value.toPlainString());
    }

    public static BigDecimal decimal(Json json) {
        return new BigDecimal(json.asText());
    }
}
