package org.followup.core.letters;

import java.util.regex.Pattern;

/**
 * A small text file that goes with a letter. {@code name} and {@code type} (such as {@code
 * text/calendar; method=CANCEL}) stand in headers.
 */
public record Attachment(String name, String type, String content) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}\\.[a-z]{1,5}");
    private static final Pattern TYPE = Pattern.compile("text/[a-z-]{1,30}(; method=[A-Z]{1,20})?");

    public Attachment {
        if (!NAME.matcher(name).matches() || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("an attachment has a plain name and a text's type");
        }
    }
}
