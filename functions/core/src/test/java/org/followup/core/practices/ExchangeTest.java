package org.followup.core.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.VerifyHistory;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

final class ExchangeTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final OfficeId KZ = new OfficeId("kz");
    private static final OfficeId KG = new OfficeId("kg");
    private static final ThemeCode VIOLENCE = new ThemeCode("VIO");
    private static final LanguageTag RUSSIAN = new LanguageTag("ru");
    private static final LanguageTag KAZAKH = new LanguageTag("kk");
    private static final Identity AIGUL = member("p-aigul", KZ);
    private static final Identity NURBEK = member("p-nurbek", KG);
    private static final Identity SAIDA = identity("p-saida", Grant.secretariat());
    private static final Identity PARTNER = identity("p-partner", Grant.observer());

    private final InMemoryStore store = new InMemoryStore();
    private final ExchangePorts ports =
            new ExchangePorts(
                    store.journal(),
                    store.contributions(),
                    store.people(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new SecureRandom());
    private final ShareContribution share = new ShareContribution(ports);
    private final EditContribution edit = new EditContribution(ports);
    private final WithdrawContribution withdraw = new WithdrawContribution(ports);
    private final AnswerContribution answer = new AnswerContribution(ports);
    private final UsePractice use = new UsePractice(ports);
    private final SaveContributionDraft drafts = new SaveContributionDraft(ports);

    @Test
    void a_practice_is_found_by_its_theme_and_its_language() {
        var shared = shared(practice("A helpline", RUSSIAN));

        assertThat(on(Optional.of(VIOLENCE), Optional.of(RUSSIAN))).isEqualTo(List.of(shared));
        assertThat(on(Optional.empty(), Optional.of(RUSSIAN))).isEqualTo(List.of(shared));
        assertThat(on(Optional.of(VIOLENCE), Optional.empty())).isEqualTo(List.of(shared));
        assertThat(on(Optional.empty(), Optional.empty())).isEqualTo(List.of(shared));
        assertThat(on(Optional.of(new ThemeCode("JUS")), Optional.empty())).isEmpty();
        assertThat(on(Optional.empty(), Optional.of(KAZAKH))).isEmpty();
    }

    @Test
    void its_texts_stand_apart_and_the_history_holds_only_their_digests() {
        var shared = shared(practice("A helpline", RUSSIAN));

        assertThat(title(shared)).isEqualTo("A helpline");
        var change = store.journal().changes(KZ.history(), 0, 9).getLast();
        assertThat(change.what().kind()).isEqualTo("practice-shared");
        assertThat(change.body()).doesNotContain("helpline", "Aigul");
        assertThat(new VerifyHistory(store.journal()).verify(KZ.history()).holds()).isTrue();
    }

    @Test
    void the_same_request_shares_once_and_another_content_under_it_is_refused() {
        var first = shared(practice("A helpline", RUSSIAN));

        assertThat(shared(practice("A helpline", RUSSIAN))).isEqualTo(first);
        assertThat(share.share(sharing(AIGUL, KZ, practice("Another", RUSSIAN))))
                .isEqualTo(new ShareContribution.Outcome.RequestIdReused());
        assertThat(store.journal().head(KZ.history()).sequence()).isEqualTo(1);
    }

    @Test
    void an_edit_is_a_new_version_that_moves_to_its_new_shelves_and_keeps_its_day() {
        var first = shared(practice("A helpline", RUSSIAN));

        var edited = edited(first, 1, practice("Желі", KAZAKH));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.sharedAt()).isEqualTo(first.sharedAt());
        assertThat(title(edited)).isEqualTo("Желі");
        assertThat(title(first)).as("the former version stays").isEqualTo("A helpline");
        assertThat(on(Optional.empty(), Optional.of(RUSSIAN))).isEmpty();
        assertThat(on(Optional.empty(), Optional.of(KAZAKH))).isEqualTo(List.of(edited));
        assertThat(on(Optional.empty(), Optional.empty())).isEqualTo(List.of(edited));
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_what_the_first_wrote() {
        var first = shared(practice("A helpline", RUSSIAN));
        var edited = edited(first, 1, practice("Two helplines", RUSSIAN));

        assertThat(edit(AIGUL, first, 1, practice("Three helplines", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.ChangedMeanwhile(edited));
        assertThat(edit(AIGUL, first, 1, practice("Two helplines", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.AsBefore(edited));
        assertThat(edit(NURBEK, first, 2, practice("Mine", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.NotYourOffice());
    }

    @Test
    void what_is_withdrawn_is_found_by_its_office_and_the_secretariat_alone() {
        var shared = shared(practice("A helpline", RUSSIAN));

        assertThat(withdraw.withdraw(NURBEK, shared.id(), "Not mine"))
                .isEqualTo(new WithdrawContribution.Outcome.NotYourOffice());
        assertThat(withdraw.withdraw(SAIDA, shared.id(), "It names a child"))
                .isEqualTo(new WithdrawContribution.Outcome.Withdrawn());
        assertThat(withdraw.withdraw(AIGUL, shared.id(), "Again"))
                .isEqualTo(new WithdrawContribution.Outcome.WithdrawnAlready());

        assertThat(on(Optional.empty(), Optional.empty())).isEmpty();
        var ours = store.contributions().on(Shelf.of(KZ), Optional.empty(), 9).getFirst();
        var withdrawal = ours.withdrawal().orElseThrow();
        assertThat(withdrawal.bySecretariat()).isTrue();
        assertThat(text(withdrawal.reason())).isEqualTo("It names a child");
        assertThat(ExchangePolicy.mayRead(AIGUL, ours)).isTrue();
        assertThat(ExchangePolicy.mayRead(SAIDA, ours)).isTrue();
        assertThat(ExchangePolicy.mayRead(NURBEK, ours)).isFalse();
        assertThat(edit(AIGUL, ours, 1, practice("Back", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.Withdrawn(ours));
        assertThat(answer("request-2", NURBEK, KG, ours, "Thanks"))
                .isEqualTo(new AnswerContribution.Outcome.NotFound());
        assertThat(use.use(NURBEK, KG, ours.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.NotFound());
    }

    @Test
    void another_office_answers_in_its_own_history_once_a_request() {
        var asked = shared(question("How do you train judges?"));

        answer("request-2", NURBEK, KG, asked, "With the academy");
        answer("request-2", NURBEK, KG, asked, "With the academy");
        answer("request-3", AIGUL, KZ, asked, "Thank you");

        var replies = store.contributions().replies(asked.id(), 9);
        assertThat(replies).extracting(Reply::office).containsExactlyInAnyOrder(KG, KZ);
        assertThat(store.journal().head(KG.history()).sequence()).isEqualTo(1);
        assertThat(answer("request-2", NURBEK, KG, asked, "Otherwise"))
                .isEqualTo(new AnswerContribution.Outcome.RequestIdReused());
        assertThat(answer("request-4", NURBEK, KZ, asked, "As you"))
                .isEqualTo(new AnswerContribution.Outcome.NotYourOffice());
    }

    @Test
    void those_who_write_for_the_office_that_asked_are_told_of_an_answer_by_another_once() {
        for (var grant : List.of(Grant.at(KZ, Role.FOCAL_POINT), Grant.at(KZ, Role.OBSERVER))) {
            var id =
                    new PersonId(
                            "p-" + grant.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var address = new EmailAddress(id.value() + "@example.org");
            store.journal()
                    .commit(
                            Transaction.without()
                                    .put(
                                            new Person(
                                                    id,
                                                    "A person",
                                                    address,
                                                    Language.ENGLISH,
                                                    Set.of(grant))));
        }
        var asked = shared(question("Who trains judges?"));

        answer("request-2", NURBEK, KG, asked, "With the academy");
        answer("request-2", NURBEK, KG, asked, "With the academy");
        answer("request-3", AIGUL, KZ, asked, "Thank you");

        var letters = store.all(Letter.class, all -> true, Comparator.comparing(Letter::occasion));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().receiver().key()).isEqualTo("person-p-focal-point");
        assertThat(letters.getFirst().about())
                .containsEntry("kind", "QUESTION")
                .containsEntry("by", "kg")
                .doesNotContainValue("With the academy");
    }

    @Test
    void an_answer_is_withdrawn_by_its_office_or_by_the_secretariat() {
        var asked = shared(question("How do you train judges?"));
        answer("request-2", NURBEK, KG, asked, "With the academy");
        var reply = store.contributions().replies(asked.id(), 9).getFirst();

        assertThat(withdraw.withdraw(AIGUL, reply, "Not liked"))
                .isEqualTo(new WithdrawContribution.Outcome.NotYourOffice());
        assertThat(withdraw.withdraw(NURBEK, reply, "It was wrong"))
                .isEqualTo(new WithdrawContribution.Outcome.Withdrawn());
        assertThat(withdraw.withdraw(SAIDA, reply, "Again"))
                .isEqualTo(new WithdrawContribution.Outcome.WithdrawnAlready());
        assertThat(store.contributions().replies(asked.id(), 9).getFirst().isWithdrawn()).isTrue();
    }

    @Test
    void an_office_says_once_that_it_used_a_practice_of_another() {
        var shared = shared(practice("A helpline", RUSSIAN));

        assertThat(use.use(AIGUL, KZ, shared.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.YourOwn());
        use.use(NURBEK, KG, shared.id(), RUSSIAN, "");
        use.use(NURBEK, KG, shared.id(), RUSSIAN, " ");
        assertThat(store.journal().head(KG.history()).sequence()).isEqualTo(1);
        use.use(NURBEK, KG, shared.id(), RUSSIAN, "Calls doubled");

        var used = store.contributions().uses(shared.id()).getFirst();
        assertThat(text(used.textId().orElseThrow())).isEqualTo("Calls doubled");
        assertThat(use.takeBack(NURBEK, KG, shared.id()))
                .isEqualTo(new UsePractice.Outcome.TakenBack());
        assertThat(use.takeBack(NURBEK, KG, shared.id()))
                .isEqualTo(new UsePractice.Outcome.NotFound());
        assertThat(store.contributions().uses(shared.id())).isEmpty();
    }

    @Test
    void a_question_is_answered_not_used() {
        var asked = shared(question("How do you train judges?"));

        assertThat(use.use(NURBEK, KG, asked.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.NotFound());
    }

    @Test
    void partners_read_what_is_shared_with_them_and_write_nothing() {
        var ours = shared(practice("A helpline", RUSSIAN));
        assertThat(ExchangePolicy.mayRead(PARTNER, ours)).isFalse();

        var open = edited(ours, 1, practice("A helpline", RUSSIAN, Audience.PARTNERS_TOO));

        assertThat(ExchangePolicy.mayRead(PARTNER, open)).isTrue();
        assertThat(ExchangePolicy.offices(PARTNER)).isEmpty();
        assertThat(share.share(sharing(PARTNER, KZ, practice("Ours", RUSSIAN))))
                .isEqualTo(new ShareContribution.Outcome.NotYourOffice());
    }

    @Test
    void a_session_that_a_reminder_opened_does_not_reach_the_exchange() {
        var grants = Set.of(Grant.at(KZ, Role.FOCAL_POINT));
        var narrow = new Identity(new Actor("p-aigul"), "Aigul", grants, Optional.of(KZ), false);

        assertThat(ExchangePolicy.mayEnter(narrow)).isFalse();
        assertThat(ExchangePolicy.mayWriteFor(narrow, KZ)).isFalse();
    }

    @Test
    void a_draft_goes_when_it_is_shared_and_two_do_not_overwrite_each_other() {
        var typed = Map.of("title", "A help", "done", " ");
        assertThat(drafts.save(typing(0, typed)))
                .isInstanceOf(SaveContributionDraft.Outcome.Saved.class);
        assertThat(drafts.save(typing(0, Map.of("title", "Mine"))))
                .isInstanceOf(SaveContributionDraft.Outcome.ChangedMeanwhile.class);
        assertThat(store.contributions().drafts(KZ).getFirst().fields())
                .isEqualTo(Map.of("title", "A help"));

        shared(practice("A helpline", RUSSIAN));

        assertThat(store.contributions().drafts(KZ)).isEmpty();
    }

    @Test
    void a_draft_is_thrown_away_by_its_office_alone_and_has_a_limit() {
        drafts.save(typing(0, Map.of("title", "A help")));

        assertThat(drafts.discard(NURBEK, KZ, "request-1")).isFalse();
        assertThat(drafts.discard(AIGUL, KZ, "request-1")).isTrue();
        assertThat(store.contributions().drafts(KZ)).isEmpty();
        assertThat(drafts.save(typing(0, Map.of("done", "x".repeat(20_000)))))
                .isEqualTo(new SaveContributionDraft.Outcome.TooLong());
    }

    private List<Contribution> on(Optional<ThemeCode> theme, Optional<LanguageTag> language) {
        var shelf = Shelf.of(ContributionKind.PRACTICE, theme, language);
        return store.contributions().on(shelf, Optional.empty(), 9);
    }

    private Contribution shared(ContributionContent content) {
        return switch (share.share(sharing(AIGUL, KZ, content))) {
            case ShareContribution.Outcome.Shared(var shared) -> shared;
            case ShareContribution.Outcome other -> throw new AssertionError(other);
        };
    }

    private Contribution edited(Contribution before, int base, ContributionContent content) {
        return switch (edit(AIGUL, before, base, content)) {
            case EditContribution.Outcome.Edited(var edited) -> edited;
            case EditContribution.Outcome other -> throw new AssertionError(other);
        };
    }

    private EditContribution.Outcome edit(
            Identity by, Contribution of, int base, ContributionContent content) {
        return edit.edit(new EditContribution.Command(by, of.id(), base, content));
    }

    private AnswerContribution.Outcome answer(
            String request, Identity by, OfficeId office, Contribution to, String text) {
        return answer.answer(
                new AnswerContribution.Command(by, request, office, to.id(), RUSSIAN, text));
    }

    private String title(Contribution contribution) {
        return text(contribution.textId(ContributionText.TITLE).orElseThrow());
    }

    private String text(TextId id) {
        return Optional.ofNullable(store.journal().texts(List.of(id)).get(id))
                .map(StoredText::text)
                .orElseThrow();
    }

    private static ShareContribution.Command sharing(
            Identity by, OfficeId office, ContributionContent content) {
        return new ShareContribution.Command(by, "request-1", office, content);
    }

    private static SaveContributionDraft.Command typing(int base, Map<String, String> fields) {
        return new SaveContributionDraft.Command(
                AIGUL, KZ, "request-1", base, ContributionKind.PRACTICE, fields);
    }

    private static ContributionContent practice(String title, LanguageTag language) {
        return practice(title, language, Audience.OFFICES);
    }

    private static ContributionContent practice(
            String title, LanguageTag language, Audience audience) {
        return content(
                ContributionKind.PRACTICE,
                language,
                audience,
                Map.of(
                        ContributionText.TITLE, title,
                        ContributionText.DONE, "We opened it",
                        ContributionText.RESULT, "Children call"));
    }

    private static ContributionContent question(String title) {
        return content(
                ContributionKind.QUESTION,
                RUSSIAN,
                Audience.OFFICES,
                Map.of(ContributionText.TITLE, title, ContributionText.QUESTION, "Who does it?"));
    }

    private static ContributionContent content(
            ContributionKind kind,
            LanguageTag language,
            Audience audience,
            Map<ContributionText, String> texts) {
        return new ContributionContent(
                kind, VIOLENCE, language, Role.FOCAL_POINT, audience, new TreeMap<>(texts));
    }

    private static Identity member(String id, OfficeId office) {
        return identity(id, Grant.at(office, Role.FOCAL_POINT));
    }

    private static Identity identity(String id, Grant grant) {
        return new Identity(new Actor(id), id, Set.of(grant), Optional.empty(), true);
    }
}
