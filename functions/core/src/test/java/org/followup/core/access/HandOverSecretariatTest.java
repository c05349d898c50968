package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class HandOverSecretariatTest {

    private static final PersonId SAIDA = TwoOffices.SECRETARIAT;
    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENDS = LocalDate.of(2026, 10, 31);

    private final InMemoryStore store = TwoOffices.store();
    private final HandOverSecretariat handOver =
            new HandOverSecretariat(
                    store.journal(),
                    store.people(),
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC));

    @Test
    void both_hosts_are_members_for_a_while_and_each_gets_a_letter_with_the_days() {
        var outcome = handOver(Set.of(SAIDA), STARTS, ENDS);

        assertThat(outcome).isInstanceOf(HandOverSecretariat.Outcome.HandedOver.class);
        assertThat(members(STARTS.minusDays(1))).isEqualTo(Set.of("Saida"));
        assertThat(members(STARTS)).isEqualTo(Set.of("Saida", "Yerlan"));
        assertThat(members(ENDS.plusDays(1))).isEqualTo(Set.of("Yerlan"));
        assertThat(store.letters().due(TwoOffices.MADE_AT.plusSeconds(86_400), 50))
                .filteredOn(letter -> letter.kind() == LetterKind.ROLE_HANDED_OVER)
                .extracting(Letter::about)
                .extracting(about -> about.getOrDefault("until", about.get("from")))
                .containsExactlyInAnyOrder(STARTS.toString(), ENDS.toString());
        var change = store.journal().changes(HistoryId.SERVICE, 0, 99).getLast();
        assertThat(change.what().kind()).isEqualTo("secretariat-handed-over");
        assertThat(change.body()).doesNotContain("Yerlan", "example.org");
    }

    @Test
    void somebody_may_join_before_anybody_leaves() {
        handOver(Set.of(), STARTS, ENDS);

        assertThat(members(ENDS.plusDays(9))).isEqualTo(Set.of("Saida", "Yerlan"));
    }

    @Test
    void the_service_is_never_without_a_member() {
        assertThat(handOver(Set.of(SAIDA), STARTS, STARTS.minusDays(2)))
                .isEqualTo(new HandOverSecretariat.Outcome.Gap());
        assertThat(handOver(Set.of(SAIDA), STARTS, STARTS.minusDays(1)))
                .isInstanceOf(HandOverSecretariat.Outcome.HandedOver.class);
    }

    @Test
    void who_is_no_member_cannot_leave_and_who_is_one_cannot_join() {
        var aigul = new PersonId("p-aigul");

        assertThat(handOver(Set.of(aigul), STARTS, ENDS))
                .isEqualTo(new HandOverSecretariat.Outcome.NotLeaving(aigul));
        var saida = store.people().find(SAIDA).orElseThrow();
        assertThat(
                        handOver.handOver(
                                SAIDA.actor(),
                                new HandOverSecretariat.Command(saida, STARTS, Set.of(), ENDS)))
                .isEqualTo(new HandOverSecretariat.Outcome.MemberAlready(saida));
        assertThat(store.people().find(SAIDA)).contains(saida);
    }

    private HandOverSecretariat.Outcome handOver(
            Set<PersonId> leaving, LocalDate startsOn, LocalDate endsOn) {
        var yerlan =
                new Person(
                        new PersonId("p-yerlan"),
                        "Yerlan",
                        new EmailAddress("yerlan@example.org"),
                        Language.KAZAKH,
                        Set.of());
        var command = new HandOverSecretariat.Command(yerlan, startsOn, leaving, endsOn);
        return handOver.handOver(SAIDA.actor(), command);
    }

    private Set<String> members(LocalDate day) {
        return store.people().all().stream()
                .map(person -> person.on(day))
                .filter(Person::isSecretariat)
                .map(Person::name)
                .collect(Collectors.toSet());
    }
}
