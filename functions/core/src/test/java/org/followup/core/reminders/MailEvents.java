package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Message;
import org.followup.core.letters.Receiver;

/** The events that the mail service sends about a message, known by its tags. */
public final class MailEvents {

    private MailEvents() {}

    public static RecordMailEvent.Event about(Message message, LetterState state, Instant at) {
        return new RecordMailEvent.Event(
                new Receiver(message.tags().get("receiver")),
                message.tags().get("occasion"),
                state,
                at,
                "mail-of-" + message.tags().get("occasion"),
                Optional.empty());
    }
}
