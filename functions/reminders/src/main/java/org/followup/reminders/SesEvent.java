package org.followup.reminders;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.RecordMailEvent;

/**
 * An event of SES inside a record of SNS; it names its letter by the tags that we gave the mail.
 */
sealed interface SesEvent {

    /** SES's word to a topic that it was told of, before any event. */
    String FIRST = "Successfully validated SNS topic for Amazon SES event publishing.";

    record About(RecordMailEvent.Event event) implements SesEvent {}

    /** Of a kind that the ledger does not keep, or of a mail without our tags. */
    record Ignored(String kind) implements SesEvent {}

    /**
     * Reads one record.
     *
     * @throws IllegalArgumentException where it is no event of SES
     */
    static SesEvent in(Tree item) {
        if (item.text("Sns", "Message").filter(FIRST::equals).isPresent()) {
            return new Ignored("the first message of a topic");
        }
        var event = message(item);
        var kind =
                event.text("eventType")
                        .or(() -> event.text("notificationType"))
                        .orElseThrow(() -> new IllegalArgumentException("an event of no kind"));
        return switch (kind) {
            case "Send" -> about(event, LetterState.SENT, "mail", Optional.empty());
            case "Delivery" -> about(event, LetterState.DELIVERED, "delivery", Optional.empty());
            case "DeliveryDelay" ->
                    about(
                            event,
                            LetterState.DELAYED,
                            "deliveryDelay",
                            reason(event, "deliveryDelay", "delayType"));
            case "Bounce" ->
                    about(
                            event,
                            LetterState.BOUNCED,
                            "bounce",
                            reason(event, "bounce", "bounceType"));
            case "Reject" ->
                    about(event, LetterState.BOUNCED, "mail", Optional.of(RecordMailEvent.HARMFUL));
            case "Complaint" ->
                    about(
                            event,
                            LetterState.COMPLAINED,
                            "complaint",
                            reason(event, "complaint", "complaintFeedbackType"));
            default -> new Ignored(kind);
        };
    }

    private static Tree message(Tree item) {
        var message =
                item.text("Sns", "Message")
                        .orElseThrow(() -> new IllegalArgumentException("no record of SNS"));
        try {
            return Tree.read(message);
        } catch (IOException noJson) {
            throw new IllegalArgumentException("a message that is no JSON", noJson);
        }
    }

    private static SesEvent about(
            Tree event, LetterState state, String part, Optional<String> reason) {
        var receiver = tag(event, "receiver");
        var occasion = tag(event, "occasion");
        var mail = event.text("mail", "messageId");
        if (receiver.isEmpty() || occasion.isEmpty() || mail.isEmpty()) {
            return new Ignored("of a mail that is not ours");
        }
        return new About(
                new RecordMailEvent.Event(
                        new Receiver(receiver.get()),
                        occasion.get(),
                        state,
                        moment(event, part),
                        mail.get(),
                        reason,
                        stops(event)));
    }

    /** By our tag, or, where a mail has none, by the address that the event names. */
    private static Optional<String> stops(Tree event) {
        return isHard(event) ? tag(event, "address").or(() -> named(event)) : Optional.empty();
    }

    private static Optional<String> named(Tree event) {
        return Stream.of(
                        event.items("bounce", "bouncedRecipients"),
                        event.items("complaint", "complainedRecipients"))
                .flatMap(List::stream)
                .flatMap(recipient -> recipient.text("emailAddress").stream())
                .flatMap(text -> EmailAddress.parse(text).stream())
                .map(EmailAddress::digest)
                .findFirst();
    }

    /**
     * The mailbox does not exist, or its owner called us a nuisance; a full mailbox, and somebody
     * who takes the complaint back, stop nothing.
     */
    private static boolean isHard(Tree event) {
        var bounce = event.text("bounce", "bounceType");
        return bounce.filter("Permanent"::equals).isPresent()
                || (isComplaint(event)
                        && event.text("complaint", "complaintFeedbackType")
                                .filter("not-spam"::equals)
                                .isEmpty());
    }

    private static boolean isComplaint(Tree event) {
        return event.text("eventType")
                .or(() -> event.text("notificationType"))
                .filter("Complaint"::equals)
                .isPresent();
    }

    private static Optional<String> tag(Tree event, String name) {
        return event.items("mail", "tags", name).stream()
                .map(Tree::node)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static Instant moment(Tree event, String part) {
        var text = event.text(part, "timestamp").or(() -> event.text("mail", "timestamp"));
        try {
            return Instant.parse(text.orElse(""));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("an event without its moment", e);
        }
    }

    /** Such as {@code bounce-Permanent}: words of SES, never text of a mail. */
    private static Optional<String> reason(Tree event, String part, String type) {
        return event.text(part, type)
                .filter(word -> word.matches("[A-Za-z-]{1,40}"))
                .map(word -> part + "-" + word);
    }
}
