package org.followup.core.languages;

/** Which texts a person can have meant. */
public final class ReadableText {
    private ReadableText() {}

    /** No control characters but tab and line feed, no half of a surrogate pair. */
    public static boolean is(String text) {
        return text.codePoints()
                .noneMatch(
                        c ->
                                (c < 0x20 && c != '\t' && c != '\n')
                                        || c == 0x7f
                                        || (c >= 0xd800 && c <= 0xdfff)
                                        || c == 0xfffe
                                        || c == 0xffff);
    }
}
