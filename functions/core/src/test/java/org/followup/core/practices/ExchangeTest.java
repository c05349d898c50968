package org.followup.core.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.practices.SmallExchange.AIGUL;
import static org.followup.core.practices.SmallExchange.KAZAKH;
import static org.followup.core.practices.SmallExchange.KG;
import static org.followup.core.practices.SmallExchange.KZ;
import static org.followup.core.practices.SmallExchange.NURBEK;
import static org.followup.core.practices.SmallExchange.PARTNER;
import static org.followup.core.practices.SmallExchange.RUSSIAN;
import static org.followup.core.practices.SmallExchange.SAIDA;
import static org.followup.core.practices.SmallExchange.VIOLENCE;
import static org.followup.core.practices.SmallExchange.practice;
import static org.followup.core.practices.SmallExchange.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.VerifyHistory;
import org.junit.jupiter.api.Test;

/** What is shared, found, corrected, withdrawn, and by whom it is read. */
final class ExchangeTest {

    private final SmallExchange exchange = new SmallExchange();

    @Test
    void a_practice_is_found_by_its_theme_and_its_language() {
        var shared = exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.on(Optional.of(VIOLENCE), Optional.of(RUSSIAN)))
                .isEqualTo(List.of(shared));
        assertThat(exchange.on(Optional.empty(), Optional.of(RUSSIAN))).isEqualTo(List.of(shared));
        assertThat(exchange.on(Optional.of(VIOLENCE), Optional.empty())).isEqualTo(List.of(shared));
        assertThat(exchange.on(Optional.empty(), Optional.empty())).isEqualTo(List.of(shared));
        assertThat(exchange.on(Optional.of(new ThemeCode("JUS")), Optional.empty())).isEmpty();
        assertThat(exchange.on(Optional.empty(), Optional.of(KAZAKH))).isEmpty();
    }

    @Test
    void its_texts_stand_apart_and_the_history_holds_only_their_digests() {
        var shared = exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.title(shared)).isEqualTo("A helpline");
        var change = exchange.store.journal().changes(KZ.history(), 0, 9).getLast();
        assertThat(change.what().kind()).isEqualTo("practice-shared");
        assertThat(change.body()).doesNotContain("helpline", "Aigul");
        assertThat(new VerifyHistory(exchange.store.journal()).verify(KZ.history()).holds())
                .isTrue();
    }

    @Test
    void the_same_request_shares_once_and_another_content_under_it_is_refused() {
        var first = exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.shared(practice("A helpline", RUSSIAN))).isEqualTo(first);
        assertThat(exchange.share.share(sharing(AIGUL, KZ, practice("Another", RUSSIAN))))
                .isEqualTo(new ShareContribution.Outcome.RequestIdReused());
        assertThat(exchange.store.journal().head(KZ.history()).sequence()).isEqualTo(1);
    }

    @Test
    void an_edit_is_a_new_version_that_moves_to_its_new_shelves_and_keeps_its_day() {
        var first = exchange.shared(practice("A helpline", RUSSIAN));

        var edited = exchange.edited(first, 1, practice("Желі", KAZAKH));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.sharedAt()).isEqualTo(first.sharedAt());
        assertThat(exchange.title(edited)).isEqualTo("Желі");
        assertThat(exchange.title(first)).as("the former version stays").isEqualTo("A helpline");
        assertThat(exchange.on(Optional.empty(), Optional.of(RUSSIAN))).isEmpty();
        assertThat(exchange.on(Optional.empty(), Optional.of(KAZAKH))).isEqualTo(List.of(edited));
        assertThat(exchange.on(Optional.empty(), Optional.empty())).isEqualTo(List.of(edited));
    }

    @Test
    void of_two_who_edit_at_once_the_second_sees_what_the_first_wrote() {
        var first = exchange.shared(practice("A helpline", RUSSIAN));
        var edited = exchange.edited(first, 1, practice("Two helplines", RUSSIAN));

        assertThat(exchange.edit(AIGUL, first, 1, practice("Three helplines", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.ChangedMeanwhile(edited));
        assertThat(exchange.edit(AIGUL, first, 1, practice("Two helplines", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.AsBefore(edited));
        assertThat(exchange.edit(NURBEK, first, 2, practice("Mine", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.NotYourOffice());
    }

    @Test
    void what_is_withdrawn_is_found_by_its_office_and_the_secretariat_alone() {
        var shared = exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.withdraw.withdraw(NURBEK, shared.id(), "Not mine"))
                .isEqualTo(new WithdrawContribution.Outcome.NotYourOffice());
        assertThat(exchange.withdraw.withdraw(SAIDA, shared.id(), "It names a child"))
                .isEqualTo(new WithdrawContribution.Outcome.Withdrawn());
        assertThat(exchange.withdraw.withdraw(AIGUL, shared.id(), "Again"))
                .isEqualTo(new WithdrawContribution.Outcome.WithdrawnAlready());

        assertThat(exchange.on(Optional.empty(), Optional.empty())).isEmpty();
        var ours = exchange.store.contributions().on(Shelf.of(KZ), Optional.empty(), 9).getFirst();
        var withdrawal = ours.withdrawal().orElseThrow();
        assertThat(withdrawal.bySecretariat()).isTrue();
        assertThat(exchange.text(withdrawal.reason())).isEqualTo("It names a child");
        assertThat(ExchangePolicy.mayRead(AIGUL, ours)).isTrue();
        assertThat(ExchangePolicy.mayRead(SAIDA, ours)).isTrue();
        assertThat(ExchangePolicy.mayRead(NURBEK, ours)).isFalse();
        assertThat(exchange.edit(AIGUL, ours, 1, practice("Back", RUSSIAN)))
                .isEqualTo(new EditContribution.Outcome.Withdrawn(ours));
        assertThat(exchange.answer("request-2", NURBEK, KG, ours, "Thanks"))
                .isEqualTo(new AnswerContribution.Outcome.NotFound());
        assertThat(exchange.use.use(NURBEK, KG, ours.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.NotFound());
    }

    @Test
    void partners_read_what_is_shared_with_them_and_write_nothing() {
        var ours = exchange.shared(practice("A helpline", RUSSIAN));
        assertThat(ExchangePolicy.mayRead(PARTNER, ours)).isFalse();

        var open = exchange.edited(ours, 1, practice("A helpline", RUSSIAN, Audience.PARTNERS_TOO));

        assertThat(ExchangePolicy.mayRead(PARTNER, open)).isTrue();
        assertThat(ExchangePolicy.offices(PARTNER)).isEmpty();
        assertThat(exchange.share.share(sharing(PARTNER, KZ, practice("Ours", RUSSIAN))))
                .isEqualTo(new ShareContribution.Outcome.NotYourOffice());
    }

    @Test
    void a_session_that_a_reminder_opened_does_not_reach_the_exchange() {
        var grants = Set.of(Grant.at(KZ, Role.FOCAL_POINT));
        var narrow = new Identity(new Actor("p-aigul"), "Aigul", grants, Optional.of(KZ), false);

        assertThat(ExchangePolicy.mayEnter(narrow)).isFalse();
        assertThat(ExchangePolicy.mayWriteFor(narrow, KZ)).isFalse();
    }
}
