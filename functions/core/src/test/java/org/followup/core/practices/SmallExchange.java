package org.followup.core.practices;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;

/** The exchange on fakes: two offices with somebody in each, the secretariat, a partner. */
final class SmallExchange {

    static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    static final OfficeId KZ = new OfficeId("kz");
    static final OfficeId KG = new OfficeId("kg");
    static final ThemeCode VIOLENCE = new ThemeCode("VIO");
    static final LanguageTag RUSSIAN = new LanguageTag("ru");
    static final LanguageTag KAZAKH = new LanguageTag("kk");
    static final Identity AIGUL = member("p-aigul", KZ);
    static final Identity NURBEK = member("p-nurbek", KG);
    static final Identity SAIDA = identity("p-saida", Grant.secretariat());
    static final Identity PARTNER = identity("p-partner", Grant.observer());

    final InMemoryStore store = new InMemoryStore();
    final ExchangePorts ports =
            new ExchangePorts(
                    store.journal(),
                    store.contributions(),
                    store.people(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new SecureRandom());
    final ShareContribution share = new ShareContribution(ports);
    final EditContribution edit = new EditContribution(ports);
    final WithdrawContribution withdraw = new WithdrawContribution(ports);
    final AnswerContribution answer = new AnswerContribution(ports);
    final UsePractice use = new UsePractice(ports);
    final SaveContributionDraft drafts = new SaveContributionDraft(ports);

    List<Contribution> on(Optional<ThemeCode> theme, Optional<LanguageTag> language) {
        var shelf = Shelf.of(ContributionKind.PRACTICE, theme, language);
        return store.contributions().on(shelf, Optional.empty(), 9);
    }

    Contribution shared(ContributionContent content) {
        return switch (share.share(sharing(AIGUL, KZ, content))) {
            case ShareContribution.Outcome.Shared(var shared) -> shared;
            case ShareContribution.Outcome other -> throw new AssertionError(other);
        };
    }

    Contribution edited(Contribution before, int base, ContributionContent content) {
        return switch (edit(AIGUL, before, base, content)) {
            case EditContribution.Outcome.Edited(var edited) -> edited;
            case EditContribution.Outcome other -> throw new AssertionError(other);
        };
    }

    EditContribution.Outcome edit(
            Identity by, Contribution of, int base, ContributionContent content) {
        return edit.edit(new EditContribution.Command(by, of.id(), base, content));
    }

    AnswerContribution.Outcome answer(
            String request, Identity by, OfficeId office, Contribution to, String text) {
        return answer.answer(
                new AnswerContribution.Command(by, request, office, to.id(), RUSSIAN, text));
    }

    String title(Contribution contribution) {
        return text(contribution.textId(ContributionText.TITLE).orElseThrow());
    }

    String text(TextId id) {
        return Optional.ofNullable(store.journal().texts(List.of(id)).get(id))
                .map(StoredText::text)
                .orElseThrow();
    }

    static ShareContribution.Command sharing(
            Identity by, OfficeId office, ContributionContent content) {
        return new ShareContribution.Command(by, "request-1", office, content);
    }

    static SaveContributionDraft.Command typing(int base, Map<String, String> fields) {
        return new SaveContributionDraft.Command(
                AIGUL, KZ, "request-1", base, ContributionKind.PRACTICE, fields);
    }

    static ContributionContent practice(String title, LanguageTag language) {
        return practice(title, language, Audience.OFFICES);
    }

    static ContributionContent practice(String title, LanguageTag language, Audience audience) {
        return content(
                ContributionKind.PRACTICE,
                language,
                audience,
                Map.of(
                        ContributionText.TITLE, title,
                        ContributionText.DONE, "We opened it",
                        ContributionText.RESULT, "Children call"));
    }

    static ContributionContent question(String title) {
        return content(
                ContributionKind.QUESTION,
                RUSSIAN,
                Audience.OFFICES,
                Map.of(ContributionText.TITLE, title, ContributionText.QUESTION, "Who does it?"));
    }

    static ContributionContent content(
            ContributionKind kind,
            LanguageTag language,
            Audience audience,
            Map<ContributionText, String> texts) {
        return new ContributionContent(
                kind, VIOLENCE, language, Role.FOCAL_POINT, audience, new TreeMap<>(texts));
    }

    static Identity member(String id, OfficeId office) {
        return identity(id, Grant.at(office, Role.FOCAL_POINT));
    }

    static Identity identity(String id, Grant grant) {
        return new Identity(new Actor(id), id, Set.of(grant), Optional.empty(), true);
    }
}
