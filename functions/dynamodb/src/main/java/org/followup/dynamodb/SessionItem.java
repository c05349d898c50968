package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.access.Session;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SessionItem {

    private SessionItem() {}

    static Map<String, AttributeValue> toItem(Session session) {
        return ItemWriter.at(AccessKeys.session(session.digest()))
                .with("digest", session.digest())
                .with("person", session.person().value())
                .with("csrfKey", session.csrfKey())
                .with("startedAt", Values.moment(session.startedAt()))
                .expiring(session.expiresAt(), Duration.ZERO)
                .with("narrow", session.narrow(), office -> Values.text(office.value()))
                .with("series", Values.number(session.series()))
                .item();
    }

    static Session fromItem(ItemReader item) {
        return new Session(
                item.text("digest"),
                new PersonId(item.text("person")),
                item.text("csrfKey"),
                item.moment("startedAt"),
                item.moment("until"),
                item.find("narrow", office -> new OfficeId(office.s())),
                item.find("series", Values::asCount).orElse(0));
    }
}
