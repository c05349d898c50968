package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.access.SignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SignInItem {

    private SignInItem() {}

    static Map<String, AttributeValue> toItem(SignIn signIn) {
        return ItemWriter.at(AccessKeys.signIn(signIn.id()))
                .with("signIn", signIn.id())
                .with("address", signIn.address().value())
                .with("browserDigest", signIn.browserDigest())
                .with("language", signIn.language().tag())
                .with("requestedAt", Values.moment(signIn.requestedAt()))
                .expiring(signIn.expiresAt(), Duration.ZERO)
                .with("person", signIn.person(), person -> Values.text(person.value()))
                .with("codeDigest", signIn.codeDigest(), Values::text)
                .with("tries", Values.number(signIn.tries()))
                .with("used", Values.flag(signIn.used()))
                .with("revision", Values.number(signIn.revision()))
                .item();
    }

    static SignIn fromItem(ItemReader item) {
        return new SignIn(
                item.text("signIn"),
                new EmailAddress(item.text("address")),
                item.text("browserDigest"),
                Language.of(item.text("language")).orElseThrow(),
                item.moment("requestedAt"),
                item.moment("until"),
                item.find("person", person -> new PersonId(person.s())),
                item.find("codeDigest", AttributeValue::s),
                item.count("tries"),
                item.flag("used"),
                item.count("revision"));
    }
}
