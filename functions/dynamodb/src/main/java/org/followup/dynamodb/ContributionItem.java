package org.followup.dynamodb;

import java.util.Map;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.practices.Audience;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** By itself, and again on each shelf where it is found. */
final class ContributionItem {

    private ContributionItem() {}

    static Map<String, AttributeValue> toItem(Contribution contribution) {
        return written(ExchangeKeys.contribution(contribution.id()), contribution).item();
    }

    static ItemWriter written(Key key, Contribution contribution) {
        return ItemWriter.at(key)
                .with("contribution", contribution.id().value())
                .with("kind", Values.name(contribution.kind()))
                .with("theme", contribution.theme().value())
                .with("language", contribution.language().value())
                .with("contact", Values.name(contribution.contact()))
                .with("audience", Values.name(contribution.audience()))
                .with(
                        "texts",
                        Values.list(contribution.texts().stream().sorted().toList(), Values::name))
                .with("by", contribution.by().id())
                .with("sharedAt", Values.moment(contribution.sharedAt()))
                .with("editedAt", Values.moment(contribution.editedAt()))
                .with("version", Values.number(contribution.version()))
                .with("textsAt", Values.number(contribution.textsAt()))
                .with("withdrawal", contribution.withdrawal(), WithdrawalValue::of);
    }

    static Contribution fromItem(ItemReader item) {
        return new Contribution(
                id(item),
                ContributionKind.valueOf(item.text("kind")),
                new ThemeCode(item.text("theme")),
                new LanguageTag(item.text("language")),
                Role.valueOf(item.text("contact")),
                Audience.valueOf(item.text("audience")),
                item.list("texts", value -> ContributionText.valueOf(value.s())).stream()
                        .collect(Collectors.toUnmodifiableSet()),
                new Actor(item.text("by")),
                item.moment("sharedAt"),
                item.moment("editedAt"),
                item.count("version"),
                item.number("textsAt"),
                item.find("withdrawal", WithdrawalValue::read));
    }

    static ContributionId id(ItemReader item) {
        return ContributionId.parse(item.text("contribution")).orElseThrow();
    }
}
