package org.followup.core.languages;

import java.util.Locale;

/**
 * The grammatical forms that a counted noun takes in the languages of the interface, named as CLDR
 * names them.
 */
enum PluralForm {
    ONE,
    FEW,
    MANY,
    OTHER;

    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
