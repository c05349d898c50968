package org.followup.dynamodb;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.practices.AnswerContribution;
import org.followup.core.practices.Audience;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionContent;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePorts;
import org.followup.core.practices.Reply;
import org.followup.core.practices.ShareContribution;
import org.followup.core.practices.Shelf;

/** An office that shares practices with others, through the use cases on a table. */
record Exchange(DynamoDbStores stores, Clock clock, SecureRandom random) {

    private static final ThemeCode THEME = new ThemeCode("VIO");
    private static final Identity AIGUL =
            new Identity(
                    new Actor("p-aigul"),
                    "Айгүл",
                    Set.of(Grant.at(SmallForum.KZ, Role.FOCAL_POINT)),
                    Optional.empty(),
                    true);

    void share(String request, String text) {
        var texts =
                Map.of(
                        ContributionText.TITLE, "Один номер для детей",
                        ContributionText.DONE, text,
                        ContributionText.RESULT, text);
        var content =
                new ContributionContent(
                        ContributionKind.PRACTICE,
                        THEME,
                        SmallForum.RUSSIAN,
                        Role.FOCAL_POINT,
                        Audience.OFFICES,
                        new TreeMap<>(texts));
        new ShareContribution(ports())
                .share(new ShareContribution.Command(AIGUL, request, SmallForum.KZ, content));
    }

    void answer(ContributionId to, String text) {
        new AnswerContribution(ports())
                .answer(
                        new AnswerContribution.Command(
                                AIGUL, "request-99", SmallForum.KZ, to, SmallForum.RUSSIAN, text));
    }

    void page() {
        var page = on(20);
        stores.journal()
                .texts(
                        page.stream()
                                .flatMap(c -> c.textId(ContributionText.TITLE).stream())
                                .toList());
    }

    void one(ContributionId id) {
        Contributions contributions = stores.contributions();
        var one = contributions.find(id).orElseThrow();
        contributions.uses(id);
        var replies = contributions.replies(id, Reply.MOST).stream().map(Reply::textId).toList();
        stores.journal().texts(one.textIds().values());
        stores.journal().texts(replies);
    }

    ContributionId last() {
        return on(1).getFirst().id();
    }

    private List<Contribution> on(int most) {
        var shelf =
                Shelf.of(
                        ContributionKind.PRACTICE,
                        Optional.of(THEME),
                        Optional.of(SmallForum.RUSSIAN));
        return stores.contributions().on(shelf, Optional.empty(), most);
    }

    private ExchangePorts ports() {
        return new ExchangePorts(
                stores.journal(), stores.contributions(), stores.people(), clock, random);
    }
}
