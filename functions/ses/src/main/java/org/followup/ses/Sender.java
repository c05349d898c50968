package org.followup.ses;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followup.core.letters.EmailAddress;

/** Who letters come from: an address, or a name and an address as in {@code Forum <a@b.org>}. */
public record Sender(String name, EmailAddress address) {

    private static final Pattern NAMED = Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

    public Sender {
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a sender's name stands in one line");
        }
    }

    /** Empty where the text holds no address. */
    public static Optional<Sender> parse(String text) {
        Matcher named = NAMED.matcher(text);
        var name = named.matches() ? named.group(1) : "";
        var address = named.matches() ? named.group(2) : text;
        return name.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : EmailAddress.parse(address).map(parsed -> new Sender(name, parsed));
    }
}
