package org.followup.ses;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Mail.Outcome;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Tells from SES's answer whether a letter may be tried again. A fault of SES itself says nothing:
 * the letter may have been taken before it happened.
 */
final class Refusals {

    private static final int FAULT_OF_SES = 500;

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\s,;:<>\"]+");

    private Refusals() {}

    static Outcome outcome(SesException refusal, EmailAddress sender) {
        var details = Optional.ofNullable(refusal.awsErrorDetails());
        var code = details.map(AwsErrorDetails::errorCode).orElse("");
        var message =
                details.map(AwsErrorDetails::errorMessage).orElse("").toLowerCase(Locale.ROOT);
        if (message.contains("maximum sending rate exceeded") || code.startsWith("Throttling")) {
            return new Outcome.RefusedForNow(
                    message.contains("daily message quota")
                            ? Outcome.RefusedForNow.DAILY_QUOTA
                            : Outcome.RefusedForNow.THROTTLED);
        }
        if (message.contains("daily message quota exceeded")) {
            return new Outcome.RefusedForNow(Outcome.RefusedForNow.DAILY_QUOTA);
        }
        if (code.contains("NotVerified")) { // from whom or from where: always ours
            return new Outcome.RefusedForNow(Outcome.RefusedForNow.SENDER_NOT_VERIFIED);
        }
        if (message.contains("not verified")) {
            return new Outcome.RefusedForNow(
                    names(message, sender)
                            ? Outcome.RefusedForNow.SENDER_NOT_VERIFIED
                            : Outcome.RefusedForNow.NOT_VERIFIED);
        }
        if (refusal.statusCode() >= FAULT_OF_SES) {
            return new Outcome.Unknown(code.isEmpty() ? "fault-of-ses" : code);
        }
        return switch (code) {
            case "MessageRejected", "InvalidParameterValue", "ValidationError" ->
                    new Outcome.RefusedForGood("rejected");
            // paused, no rights, no such configuration set: ours to mend, and then they go out
            default -> new Outcome.RefusedForNow(code.isEmpty() ? "refused" : code);
        };
    }

    /** SES lists whom it does not know; where we are among them, no letter can go. */
    private static boolean names(String message, EmailAddress sender) {
        return BETWEEN_ADDRESSES.splitAsStream(message).anyMatch(sender.value()::equals);
    }
}
