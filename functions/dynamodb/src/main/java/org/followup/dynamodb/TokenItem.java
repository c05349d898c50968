package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.access.Token;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class TokenItem {

    private TokenItem() {}

    static Map<String, AttributeValue> toItem(Token token) {
        return ItemWriter.at(AccessKeys.token(token.digest()))
                .with("digest", token.digest())
                .with("name", token.name())
                .with("grants", GrantValue.of(token.grants()))
                .with("madeBy", token.madeBy().value())
                .with("madeAt", Values.moment(token.madeAt()))
                .with("revokedAt", token.revokedAt(), Values::moment)
                .item();
    }

    static Token fromItem(ItemReader item) {
        return new Token(
                item.text("digest"),
                item.text("name"),
                GrantValue.read(item, "grants"),
                new PersonId(item.text("madeBy")),
                item.moment("madeAt"),
                item.find("revokedAt", Values::asMoment));
    }
}
