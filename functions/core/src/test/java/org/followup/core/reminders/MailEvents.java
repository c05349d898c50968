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
                Optional.empty(),
                Optional.empty());
    }

    /** One after which the address gets no more letters. */
    public static RecordMailEvent.Event hard(Message message, LetterState state, Instant at) {
        var event = about(message, state, at);
        return new RecordMailEvent.Event(
                event.receiver(),
                event.occasion(),
                state,
                at,
                event.mailId(),
                Optional.empty(),
                Optional.of(message.to().digest()));
    }
}
