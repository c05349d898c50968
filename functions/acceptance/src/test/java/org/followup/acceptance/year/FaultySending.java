package org.followup.acceptance.year;

import java.net.SocketTimeoutException;
import java.util.Optional;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.Interruptions.Kind;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/**
 * Interrupts mails where the SDK lets a request out and an answer in. It draws for every attempt
 * and fails as a line does that the SDK would try again: a client that repeats by itself is seen.
 */
final class FaultySending implements ExecutionInterceptor {

    private static final ExecutionAttribute<Optional<Kind>> FAULT =
            new ExecutionAttribute<>("fault of the mail");

    private final Interruptions interruptions;
    private final InMemorySes ses;

    FaultySending(Interruptions interruptions, InMemorySes ses) {
        this.interruptions = interruptions;
        this.ses = ses;
    }

    @Override
    public void beforeTransmission(
            Context.BeforeTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof SendRawEmailRequest mail) {
            var fault = interruptions.atMail(tag(mail, "receiver") + tag(mail, "occasion"));
            attributes.putAttribute(FAULT, fault);
            fault.ifPresent(this::before);
        }
    }

    @Override
    public void afterTransmission(
            Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (context.request() instanceof SendRawEmailRequest) {
            attributes.getAttribute(FAULT).ifPresent(FaultySending::after);
        }
    }

    private void before(Kind kind) {
        switch (kind) {
            case MAIL_REFUSED -> ses.throttleNext();
            case MAIL_UNKNOWN_NOT_SENT -> throw timedOut();
            case CRASH_BEFORE_ACCEPTANCE -> Interrupted.at("before the send").run();
            case MAIL_UNKNOWN_BUT_SENT, CRASH_AFTER_ACCEPTANCE -> {}
            case ERROR_BEFORE_WRITE,
                    ERROR_AFTER_WRITE,
                    CRASH_BEFORE_WRITE,
                    CRASH_AFTER_WRITE,
                    CONFLICT ->
                    throw new AssertionError("no fault of the mail");
        }
    }

    private static void after(Kind kind) {
        if (kind == Kind.MAIL_UNKNOWN_BUT_SENT) {
            throw timedOut();
        }
        if (kind == Kind.CRASH_AFTER_ACCEPTANCE) {
            Interrupted.at("after the send").run();
        }
    }

    private static SdkClientException timedOut() {
        return SdkClientException.create(
                "Unable to execute HTTP request: Read timed out",
                new SocketTimeoutException("Read timed out"));
    }

    private static String tag(SendRawEmailRequest mail, String name) {
        return mail.tags().stream()
                .filter(tag -> tag.name().equals(name))
                .map(MessageTag::value)
                .findFirst()
                .orElseThrow();
    }
}
