package org.followup.core.reminders.year;

import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.year.MailService.Telling;

/**
 * The way to the mail service where nothing stands between: it times out before and after
 * acceptance, and refuses.
 */
final class UnreliableMail implements Mail {

    private final MailService service;
    private final Interruptions interruptions;

    UnreliableMail(MailService service, Interruptions interruptions) {
        this.service = service;
        this.interruptions = interruptions;
    }

    @Override
    public boolean tells() {
        return service.telling() != Telling.NOTHING;
    }

    @Override
    public Outcome send(Message message) {
        var fault = interruptions.atMail(letter(message));
        if (fault.isEmpty()) {
            return new Outcome.Accepted(service.accept(message, tells()));
        }
        return switch (fault.get()) {
            case MAIL_REFUSED -> new Outcome.RefusedForNow("throttled");
            case MAIL_UNKNOWN_NOT_SENT -> unknown();
            case MAIL_UNKNOWN_BUT_SENT -> {
                acceptUnheard(message);
                yield unknown();
            }
            case CRASH_AFTER_ACCEPTANCE -> {
                acceptUnheard(message);
                Interrupted.at("after acceptance").run();
                yield unknown();
            }
            case CRASH_BEFORE_ACCEPTANCE -> {
                Interrupted.at("before acceptance").run();
                yield unknown();
            }
            case ERROR_BEFORE_WRITE,
                    ERROR_AFTER_WRITE,
                    CRASH_BEFORE_WRITE,
                    CRASH_AFTER_WRITE,
                    CONFLICT ->
                    throw new AssertionError("no fault of the mail");
        };
    }

    private void acceptUnheard(Message message) {
        service.accept(message, service.telling() == Telling.EVERYTHING);
    }

    private static String letter(Message message) {
        return message.tags().get("receiver") + message.tags().get("occasion");
    }

    private static Outcome unknown() {
        return new Outcome.Unknown("time-out");
    }
}
