package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.access.Link;
import org.followup.core.access.PersonId;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class LinkItem {

    /** So that who comes late is told «expired», not «unknown». */
    private static final Duration KEPT_LONGER = Duration.ofDays(30);

    private LinkItem() {}

    static Map<String, AttributeValue> toItem(Link link) {
        return ItemWriter.at(AccessKeys.link(link.digest()))
                .with("digest", link.digest())
                .with("person", link.person().value())
                .with("purpose", Values.name(link.purpose()))
                .with("office", link.office(), office -> Values.text(office.value()))
                .with("item", link.item(), Values::text)
                .with("leadsTo", link.leadsTo())
                .expiring(link.expiresAt(), KEPT_LONGER)
                .with("used", Values.flag(link.used()))
                .with("revoked", Values.flag(link.revoked()))
                .with("series", Values.number(link.series()))
                .with("revision", Values.number(link.revision()))
                .item();
    }

    static Link fromItem(ItemReader item) {
        return new Link(
                item.text("digest"),
                new PersonId(item.text("person")),
                Link.Purpose.valueOf(item.text("purpose")),
                item.find("office", office -> new OfficeId(office.s())),
                item.find("item", AttributeValue::s),
                item.text("leadsTo"),
                item.moment("until"),
                item.flag("used"),
                item.flag("revoked"),
                item.find("series", Values::asCount).orElse(0),
                item.count("revision"));
    }
}
