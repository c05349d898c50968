package org.followup.core.forums;

import java.util.regex.Pattern;

/** The short name of a theme, part of references: {@code VIO}. */
public record ThemeCode(String value) implements Comparable<ThemeCode> {

    static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]{1,5}");

    public ThemeCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a theme code has 2 to 6 capital letters or digits");
        }
    }

    @Override
    public int compareTo(ThemeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
