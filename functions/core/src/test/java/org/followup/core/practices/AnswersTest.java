package org.followup.core.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.practices.SmallExchange.AIGUL;
import static org.followup.core.practices.SmallExchange.KG;
import static org.followup.core.practices.SmallExchange.KZ;
import static org.followup.core.practices.SmallExchange.NURBEK;
import static org.followup.core.practices.SmallExchange.RUSSIAN;
import static org.followup.core.practices.SmallExchange.SAIDA;
import static org.followup.core.practices.SmallExchange.practice;
import static org.followup.core.practices.SmallExchange.question;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.junit.jupiter.api.Test;

/** What other offices say to it: answers, and that they used it. */
final class AnswersTest {

    private final SmallExchange exchange = new SmallExchange();

    @Test
    void another_office_answers_in_its_own_history_once_a_request() {
        var asked = exchange.shared(question("How do you train judges?"));

        exchange.answer("request-2", NURBEK, KG, asked, "With the academy");
        exchange.answer("request-2", NURBEK, KG, asked, "With the academy");
        exchange.answer("request-3", AIGUL, KZ, asked, "Thank you");

        var replies = exchange.store.contributions().replies(asked.id(), 9);
        assertThat(replies).extracting(Reply::office).containsExactlyInAnyOrder(KG, KZ);
        assertThat(exchange.store.journal().head(KG.history()).sequence()).isEqualTo(1);
        assertThat(exchange.answer("request-2", NURBEK, KG, asked, "Otherwise"))
                .isEqualTo(new AnswerContribution.Outcome.RequestIdReused());
        assertThat(exchange.answer("request-4", NURBEK, KZ, asked, "As you"))
                .isEqualTo(new AnswerContribution.Outcome.NotYourOffice());
    }

    @Test
    void those_who_write_for_the_office_that_asked_are_told_of_an_answer_by_another_once() {
        for (var grant : List.of(Grant.at(KZ, Role.FOCAL_POINT), Grant.at(KZ, Role.OBSERVER))) {
            var id =
                    new PersonId(
                            "p-" + grant.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            var address = new EmailAddress(id.value() + "@example.org");
            exchange.store
                    .journal()
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
        var asked = exchange.shared(question("Who trains judges?"));

        exchange.answer("request-2", NURBEK, KG, asked, "With the academy");
        exchange.answer("request-2", NURBEK, KG, asked, "With the academy");
        exchange.answer("request-3", AIGUL, KZ, asked, "Thank you");

        var letters =
                exchange.store.all(
                        Letter.class, all -> true, Comparator.comparing(Letter::occasion));
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().receiver().key()).isEqualTo("person-p-focal-point");
        assertThat(letters.getFirst().about())
                .containsEntry("kind", "QUESTION")
                .containsEntry("by", "kg")
                .doesNotContainValue("With the academy");
    }

    @Test
    void an_answer_is_withdrawn_by_its_office_or_by_the_secretariat() {
        var asked = exchange.shared(question("How do you train judges?"));
        exchange.answer("request-2", NURBEK, KG, asked, "With the academy");
        var reply = exchange.store.contributions().replies(asked.id(), 9).getFirst();

        assertThat(exchange.withdraw.withdraw(AIGUL, reply, "Not liked"))
                .isEqualTo(new WithdrawContribution.Outcome.NotYourOffice());
        assertThat(exchange.withdraw.withdraw(NURBEK, reply, "It was wrong"))
                .isEqualTo(new WithdrawContribution.Outcome.Withdrawn());
        assertThat(exchange.withdraw.withdraw(SAIDA, reply, "Again"))
                .isEqualTo(new WithdrawContribution.Outcome.WithdrawnAlready());
        assertThat(exchange.store.contributions().replies(asked.id(), 9).getFirst().isWithdrawn())
                .isTrue();
    }

    @Test
    void an_office_says_once_that_it_used_a_practice_of_another() {
        var shared = exchange.shared(practice("A helpline", RUSSIAN));

        assertThat(exchange.use.use(AIGUL, KZ, shared.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.YourOwn());
        exchange.use.use(NURBEK, KG, shared.id(), RUSSIAN, "");
        exchange.use.use(NURBEK, KG, shared.id(), RUSSIAN, " ");
        assertThat(exchange.store.journal().head(KG.history()).sequence()).isEqualTo(1);
        exchange.use.use(NURBEK, KG, shared.id(), RUSSIAN, "Calls doubled");

        var used = exchange.store.contributions().uses(shared.id()).getFirst();
        assertThat(exchange.text(used.textId().orElseThrow())).isEqualTo("Calls doubled");
        assertThat(exchange.use.takeBack(NURBEK, KG, shared.id()))
                .isEqualTo(new UsePractice.Outcome.TakenBack());
        assertThat(exchange.use.takeBack(NURBEK, KG, shared.id()))
                .isEqualTo(new UsePractice.Outcome.NotFound());
        assertThat(exchange.store.contributions().uses(shared.id())).isEmpty();
    }

    @Test
    void a_question_is_answered_not_used() {
        var asked = exchange.shared(question("How do you train judges?"));

        assertThat(exchange.use.use(NURBEK, KG, asked.id(), RUSSIAN, ""))
                .isEqualTo(new UsePractice.Outcome.NotFound());
    }
}
