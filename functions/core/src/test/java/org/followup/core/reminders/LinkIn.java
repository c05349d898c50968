package org.followup.core.reminders;

import java.util.regex.Pattern;
import org.followup.core.access.Secret;
import org.followup.core.letters.Message;

/** The first link of a message, as its receiver follows it. */
final class LinkIn {

    private static final Pattern LINK =
            Pattern.compile(
                    Pattern.quote(SmallForum.LETTERHEAD.address("in/").toString()) + "([\\w-]+)");

    private LinkIn() {}

    static Secret of(Message message) {
        var link = LINK.matcher(message.text());
        if (!link.find()) {
            throw new AssertionError("no link: " + message.text());
        }
        return new Secret(link.group(1));
    }
}
