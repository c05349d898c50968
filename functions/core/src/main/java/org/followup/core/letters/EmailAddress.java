package org.followup.core.letters;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.history.Digest;

/**
 * An e-mail address as it can stand in a header: printable, without line breaks; compared without
 * regard to case.
 */
public record EmailAddress(String value) {

    private static final Pattern SHAPE =
            Pattern.compile(
                    "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    public EmailAddress {
        if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an e-mail address looks like name@example.org");
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** Empty where the text, after trimming, is no address. */
    public static Optional<EmailAddress> parse(String text) {
        var trimmed = text.strip();
        return trimmed.length() <= 254 && SHAPE.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    public String digest() {
        return Digest.of(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
