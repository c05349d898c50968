package org.followup.local.demonstration;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Json;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.AnswerContribution;
import org.followup.core.practices.Audience;
import org.followup.core.practices.ContributionContent;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.ExchangePorts;
import org.followup.core.practices.ShareContribution;

/** Illustrative practices, and a question that was answered. */
final class DemonstrationExchange {

    private final Demonstration.Stores stores;
    private final DemonstrationData data;
    private final Instant now;

    DemonstrationExchange(Demonstration.Stores stores, DemonstrationData data, Instant now) {
        this.stores = stores;
        this.data = data;
        this.now = now;
    }

    /** What stands first in the resource was shared first. */
    void load() {
        for (var json : data.exchange()) {
            var daysAgo = json.number("daysAgo");
            var ports = ports(daysAgo);
            var office = new OfficeId(json.text("office"));
            var shared =
                    new ShareContribution(ports)
                            .share(
                                    new ShareContribution.Command(
                                            DemonstrationReports.writer(office),
                                            "demonstration-" + daysAgo,
                                            office,
                                            content(json)));
            if (shared instanceof ShareContribution.Outcome.Shared(var contribution)) {
                json.find("answer")
                        .map(Json::asObj)
                        .ifPresent(answer -> answer(ports(daysAgo - 1), contribution.id(), answer));
            }
        }
    }

    private void answer(ExchangePorts ports, ContributionId to, Json.Obj answer) {
        var office = new OfficeId(answer.text("office"));
        new AnswerContribution(ports)
                .answer(
                        new AnswerContribution.Command(
                                DemonstrationReports.writer(office),
                                "demonstration-answer",
                                office,
                                to,
                                new LanguageTag(answer.text("language")),
                                answer.text("text")));
    }

    private ExchangePorts ports(long daysAgo) {
        return new ExchangePorts(
                new WithoutLetters(stores.journal(), false),
                stores.contributions(),
                stores.people(),
                Clock.fixed(now.minus(daysAgo, ChronoUnit.DAYS), ZoneOffset.UTC),
                new SecureRandom());
    }

    private static ContributionContent content(Json.Obj json) {
        var texts = new TreeMap<ContributionText, String>();
        for (var text : ContributionText.values()) {
            json.find(text.key()).ifPresent(words -> texts.put(text, words.asText()));
        }
        return new ContributionContent(
                ContributionKind.valueOf(json.text("kind")),
                new ThemeCode(json.text("theme")),
                new LanguageTag(json.text("language")),
                Role.FOCAL_POINT,
                Audience.PARTNERS_TOO,
                texts);
    }
}
