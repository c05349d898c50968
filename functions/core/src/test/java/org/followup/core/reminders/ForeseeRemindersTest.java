package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.access.Terms;
import org.followup.core.history.Transaction;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.progress.Score;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class ForeseeRemindersTest {

    private static final Instant NOW = TwoOffices.MADE_AT;

    private final InMemoryStore store = TwoOffices.store();

    @Test
    void foresees_what_the_planner_will_write_hour_by_hour() {
        for (var start :
                List.of(NOW, NOW.plus(Duration.ofDays(16)), NOW.plus(Duration.ofDays(33)))) {
            var world = TwoOffices.store();
            plan(world, NOW, start);
            var before = letters(world);
            var end = start.plus(Duration.ofDays(30));

            var foreseen =
                    foresee(world).between(start, end).stream()
                            .map(ForeseeRemindersTest::line)
                            .sorted()
                            .toList();
            plan(world, start, end);
            var planned = new ArrayList<>(letters(world));
            planned.removeAll(before);

            assertThat(foreseen).as("%s", start).isEqualTo(planned);
        }
    }

    /** The announcement stored the round, and was interrupted before it made the cards again. */
    @Test
    void a_card_that_does_not_know_a_round_yet_hides_no_reminder() {
        var end = NOW.plus(Duration.ofDays(30));
        var foreseen = foresee(store).between(NOW, end);
        var card = store.progress().score(TwoOffices.FORUM, TwoOffices.KZ).orElseThrow();
        var former =
                new Score(
                        card.forum(),
                        card.office(),
                        card.themes(),
                        new TreeMap<>(),
                        card.updatesByStatus(),
                        card.regressions(),
                        card.repeats(),
                        card.pastDue(),
                        card.recent(),
                        card.roundsDigest());
        store.journal().commit(Transaction.without().put(former));

        assertThat(foresee(store).between(NOW, end))
                .isEqualTo(foreseen)
                .anyMatch(each -> each.office().id().equals(TwoOffices.KZ));
    }

    @Test
    void writes_nothing() {
        foresee(store).between(NOW, NOW.plus(Duration.ofDays(60)));

        assertThat(letters(store)).isEmpty();
        assertThat(store.steps().taken(TwoOffices.FORUM, TwoOffices.KZ, TwoOffices.ROUND))
                .isEmpty();
    }

    @Test
    void the_commissioner_stands_in_it_from_the_seventh_day_after() {
        var late = foresee(store).between(NOW, NOW.plus(Duration.ofDays(60))).getLast();

        assertThat(late.step().id()).isEqualTo("14-after");
        assertThat(late.isOfSecretariat()).isTrue();
        assertThat(late.offices()).isEqualTo(2);
        assertThat(late.receiver().name()).isEqualTo("Saida");
        assertThat(foresee(store).between(NOW, NOW.plus(Duration.ofDays(60))))
                .filteredOn(foreseen -> foreseen.receiver().name().equals("Daniyar"))
                .singleElement()
                .satisfies(
                        foreseen ->
                                assertThat(foreseen.at())
                                        .isEqualTo(Instant.parse("2026-04-07T04:00:00Z")))
                .satisfies(foreseen -> assertThat(foreseen.missing()).isEqualTo(2));
    }

    @Test
    void nobody_is_foreseen_a_letter_at_a_stopped_address() {
        var end = NOW.plus(Duration.ofDays(60));
        var person = foresee(store).between(NOW, end).getFirst().receiver();
        var stopped =
                new AddressState(
                        person.address().digest(),
                        LetterState.BOUNCED,
                        NOW,
                        person.id().receiver(),
                        "receipt",
                        Optional.empty(),
                        1);
        store.journal().commit(Transaction.without().put(stopped));

        assertThat(foresee(store).between(NOW, end))
                .isNotEmpty()
                .noneMatch(foreseen -> foreseen.receiver().equals(person));
    }

    @Test
    void nobody_is_foreseen_a_letter_after_the_last_day_of_the_role() {
        var end = NOW.plus(Duration.ofDays(60));
        var last = LocalDate.of(2026, 3, 29);
        var people = store.people();
        var writer = Grant.at(TwoOffices.KZ, Role.FOCAL_POINT);
        var aigul = Terms.ending(Terms.of(people, "p-aigul"), writer, last);
        var saida = Terms.ending(Terms.of(people, "p-saida"), Grant.secretariat(), last);
        store.journal().commit(Transaction.without().put(aigul, saida));

        var foreseen = foresee(store).between(NOW, end);

        assertThat(foreseen)
                .filteredOn(each -> each.receiver().id().equals(aigul.id()))
                .isNotEmpty()
                .allMatch(each -> each.at().isBefore(Instant.parse("2026-03-29T19:00:00Z")));
        assertThat(foreseen).noneMatch(each -> each.receiver().id().equals(saida.id()));
    }

    private static String line(Foreseen foreseen) {
        return foreseen.receiver().id() + " " + foreseen.step().id() + " " + foreseen.at();
    }

    private static List<String> letters(InMemoryStore store) {
        return store
                .all(Letter.class, letter -> true, java.util.Comparator.comparing(Letter::occasion))
                .stream()
                .map(
                        letter ->
                                letter.receiver().personId().orElseThrow()
                                        + " "
                                        + letter.about().get("step")
                                        + " "
                                        + letter.notBefore())
                .sorted()
                .toList();
    }

    private static void plan(InMemoryStore store, Instant from, Instant until) {
        var planner =
                new PlanReminders(
                        store.journal(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.letters(),
                        store.steps(),
                        QuietDays.WEEKENDS);
        for (var now = from; now.isBefore(until); now = now.plus(Duration.ofHours(1))) {
            assertThat(planner.plan(now).failures()).isEmpty();
        }
    }

    private static ForeseeReminders foresee(InMemoryStore store) {
        return new ForeseeReminders(
                store.letters(),
                store.forums(),
                store.offices(),
                store.progress(),
                store.people(),
                store.steps(),
                QuietDays.WEEKENDS);
    }
}
