package org.followup.core.practices;

import java.util.Locale;
import org.followup.core.languages.LanguageTag;

/** The texts of a contribution. */
public enum ContributionText {
    TITLE,
    DONE,
    RESULT,
    QUESTION,
    LINKS;

    /** Longest text, in characters; a title fits into two lines of a list. */
    public int most() {
        return this == TITLE ? 160 : 6_000;
    }

    public boolean required() {
        return this != LINKS;
    }

    /** Its field in the form, and its place in the change. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String place(LanguageTag language) {
        return key() + "." + language;
    }
}
