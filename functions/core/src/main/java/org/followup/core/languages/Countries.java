package org.followup.core.languages;

import java.util.Locale;
import java.util.Set;

/**
 * Names of countries by ISO 3166 code. The countries of the forum are named as they name themselves
 * (in Russian Кыргызстан, where the JDK says Киргизия), all others as the JDK does.
 */
public final class Countries {
    private final Messages messages;

    /** Needs a collection of texts that includes {@link Messages#COMMON}. */
    public Countries(Messages messages) {
        this.messages = messages;
    }

    /** Every country that has a code. */
    public static Set<String> codes() {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    }

    public String name(Language language, String code) {
        String key = "country." + code;
        return messages.has(language, key)
                ? messages.say(language, key)
                : Locale.of("", code).getDisplayCountry(language.locale());
    }
}
