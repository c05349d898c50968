package org.followup.dynamodb;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * While a letter is open it stands in the index by when it comes due, then by when it was caused.
 */
final class LetterItem {

    private LetterItem() {}

    static Map<String, AttributeValue> toItem(Letter letter) {
        return ItemWriter.at(LetterKeys.letter(letter.receiver(), letter.occasion()))
                .indexed(place(letter), moment(letter))
                .with("receiver", letter.receiver().key())
                .with("occasion", letter.occasion())
                .with("kind", Values.name(letter.kind()))
                .with("about", Values.map(letter.about(), Function.identity(), Values::text))
                .with("causedAt", Values.moment(letter.causedAt()))
                .with("state", Values.name(letter.state()))
                .with("notBefore", Values.moment(letter.notBefore()))
                .with("attempts", Values.number(letter.attempts()))
                .with("leaseUntil", letter.leaseUntil(), Values::moment)
                .with("repeated", Values.flag(letter.repeated()))
                .with("sentAt", letter.sentAt(), Values::moment)
                .with("mailId", letter.mailId(), Values::text)
                .with("reason", letter.reason(), Values::text)
                .with("revision", Values.number(letter.revision()))
                .item();
    }

    static Letter fromItem(ItemReader item) {
        return new Letter(
                new Receiver(item.text("receiver")),
                item.text("occasion"),
                LetterKind.valueOf(item.text("kind")),
                item.map("about", Function.identity(), AttributeValue::s),
                item.moment("causedAt"),
                LetterState.valueOf(item.text("state")),
                item.moment("notBefore"),
                item.count("attempts"),
                item.find("leaseUntil", Values::asMoment),
                item.flag("repeated"),
                item.find("sentAt", Values::asMoment),
                item.find("mailId", AttributeValue::s),
                item.find("reason", AttributeValue::s),
                item.count("revision"));
    }

    private static String place(Letter letter) {
        return letter.state().isOpen()
                ? LetterKeys.openLetters(letter.kind().urgent())
                : LetterKeys.closedLetters(
                        YearMonth.from(letter.causedAt().atOffset(ZoneOffset.UTC)));
    }

    private static Instant moment(Letter letter) {
        if (!letter.state().isOpen()) {
            return letter.causedAt();
        }
        return letter.state() == LetterState.SENDING
                ? letter.leaseUntil().orElse(letter.notBefore())
                : letter.notBefore();
    }
}
