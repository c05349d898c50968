package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.RegisterOffice;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;

final class PeopleComeAndGoTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final PersonId NURBEK = new PersonId("p-nurbek");
    private static final Grant WRITES = Grant.at(TwoOffices.KZ, Role.FOCAL_POINT);
    private static final LocalDate STARTS = LocalDate.of(2026, 3, 10);
    private static final LocalDate ENDS = LocalDate.of(2026, 3, 20);

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private final CorrectPerson correctPerson =
            new CorrectPerson(
                    store.journal(), store.people(), store.letters(), store.tasks(), clock);
    private final HandOverRole handOverRole =
            new HandOverRole(store.journal(), store.people(), clock);
    private final LetPersonGo letPersonGo =
            new LetPersonGo(store.journal(), store.people(), store.keys(), store.tasks(), clock);

    @Test
    void a_corrected_address_is_the_only_one_and_no_history_says_either() {
        var address = new EmailAddress("aigul.new@example.org");

        correctPerson.correct(CLERK, AIGUL, "Aigul", address, Language.KAZAKH);

        assertThat(store.people().with(address)).extracting(Person::id).isEqualTo(ids(AIGUL));
        assertThat(store.people().with(new EmailAddress("p-aigul@example.org"))).isEmpty();
        var last = last(HistoryId.SERVICE);
        assertThat(PersonCorrected.from(last))
                .isEqualTo(new PersonCorrected(AIGUL, Set.of("address", "language")));
        assertThat(last.body()).doesNotContain("example.org", "Aigul");
    }

    @Test
    void a_correction_that_corrects_nothing_leaves_no_trace() {
        var now = store.people().find(AIGUL).orElseThrow();
        var head = store.journal().head(HistoryId.SERVICE);

        var outcome =
                correctPerson.correct(CLERK, AIGUL, now.name(), now.address(), now.language());

        assertThat(outcome).isEqualTo(new CorrectPerson.Outcome.AsBefore(now));
        assertThat(store.journal().head(HistoryId.SERVICE)).isEqualTo(head);
    }

    @Test
    void both_hold_a_role_while_it_is_handed_over_and_both_get_a_letter() {
        var outcome = handOver(STARTS, ENDS);

        assertThat(outcome).isInstanceOf(HandOverRole.Outcome.HandedOver.class);
        assertThat(holders(STARTS.minusDays(1))).isEqualTo(Set.of("Aigul"));
        assertThat(holders(STARTS)).isEqualTo(Set.of("Aigul", "Dana"));
        assertThat(holders(ENDS)).isEqualTo(Set.of("Aigul", "Dana"));
        assertThat(holders(ENDS.plusDays(1))).isEqualTo(Set.of("Dana"));
        assertThat(RoleHandedOver.from(last(TwoOffices.KZ.history())).predecessor())
                .isEqualTo(AIGUL);
        assertThat(store.letters().due(TwoOffices.MADE_AT.plusSeconds(86_400), 50))
                .filteredOn(letter -> letter.kind() == LetterKind.ROLE_HANDED_OVER)
                .hasSize(2);
    }

    /** The answer was lost, the button pressed again: both got a second letter. */
    @Test
    void the_same_hand_over_twice_is_one_change_and_one_letter_to_each() {
        handOver(STARTS, ENDS);
        var head = store.journal().head(TwoOffices.KZ.history());

        var again = handOver(STARTS, ENDS);

        assertThat(again).isInstanceOf(HandOverRole.Outcome.HandedOver.class);
        assertThat(store.journal().head(TwoOffices.KZ.history())).isEqualTo(head);
        assertThat(handOver(STARTS, ENDS.plusDays(1)))
                .isInstanceOf(HandOverRole.Outcome.HandedOver.class);
        assertThat(store.journal().head(TwoOffices.KZ.history())).isNotEqualTo(head);
    }

    @Test
    void a_role_is_handed_over_without_a_gap_by_who_holds_it_to_somebody_else() {
        assertThat(handOver(STARTS, STARTS.minusDays(2))).isEqualTo(new HandOverRole.Outcome.Gap());
        assertThat(handOver(NURBEK, "Dana", STARTS, ENDS))
                .isEqualTo(new HandOverRole.Outcome.NotHeld());
        var self =
                new HandOverRole.Command(
                        TwoOffices.KZ,
                        Role.FOCAL_POINT,
                        AIGUL,
                        store.people().find(AIGUL).orElseThrow(),
                        STARTS,
                        ENDS);
        assertThat(handOverRole.handOver(CLERK, self))
                .isEqualTo(new HandOverRole.Outcome.SamePerson());
    }

    @Test
    void who_leaves_is_gone_but_for_what_they_were_and_when_they_went() {
        var tokens = new ManageTokens(store.journal(), store.keys(), clock, new SecureRandom());
        tokens.make(AIGUL, "Statistics", Set.of(WRITES));

        var outcome = letPersonGo.leave(CLERK, AIGUL);

        var former = new FormerPerson(AIGUL, Set.of(WRITES), LocalDate.of(2026, 3, 1));
        assertThat(outcome).isEqualTo(new LetPersonGo.Outcome.Left(former));
        assertThat(store.people().find(AIGUL)).isEmpty();
        assertThat(store.people().with(new EmailAddress("p-aigul@example.org"))).isEmpty();
        assertThat(store.people().former(AIGUL)).contains(former);
        assertThat(store.keys().tokens()).allMatch(token -> token.revokedAt().isPresent());
        assertThat(RoleEnded.from(last(TwoOffices.KZ.history())))
                .isEqualTo(new RoleEnded(AIGUL, WRITES, true));
    }

    @Test
    void an_office_that_has_nobody_left_is_a_task() {
        letPersonGo.leave(CLERK, AIGUL);
        assertThat(tasks()).isEmpty();

        letPersonGo.end(CLERK, NURBEK, Grant.at(TwoOffices.KG, Role.FOCAL_POINT));

        assertThat(tasks())
                .extracting(Task::office)
                .isEqualTo(java.util.List.of(Optional.of("kg")));
        assertThat(store.people().find(NURBEK).orElseThrow().grants()).isEmpty();
    }

    @Test
    void the_task_is_done_when_somebody_joins_and_there_from_the_start_for_a_new_office() {
        var tj = new OfficeId("tj");
        var office =
                new Office(
                        tj,
                        Localized.of(Language.ENGLISH, "Office"),
                        "TJ",
                        ZoneId.of("Asia/Dushanbe"));
        new RegisterOffice(store.journal(), clock).register(CLERK, office);
        assertThat(tasks()).extracting(Task::office).containsExactly(Optional.of("tj"));

        add("Firuz", Grant.at(tj, Role.OBSERVER));
        assertThat(tasks()).hasSize(1);
        add("Firuz", Grant.at(tj, Role.FOCAL_POINT));

        assertThat(tasks()).isEmpty();
    }

    @Test
    void two_who_write_about_one_person_at_once_lose_nothing() {
        var before = store.people().find(AIGUL).orElseThrow();
        add(before, Grant.at(TwoOffices.KG, Role.OBSERVER));
        var stale = before.corrected("Aigul B.", before.address(), Language.KAZAKH);
        var change =
                Change.after(
                        store.journal().head(HistoryId.SERVICE),
                        clock.instant(),
                        CLERK,
                        new PersonCorrected(AIGUL, Set.of("name")).what());

        var result = store.journal().commit(Transaction.of(change).put(stale));

        assertThat(result).isInstanceOf(CommitResult.LostRace.class);
        correctPerson.correct(CLERK, AIGUL, "Aigul B.", before.address(), Language.KAZAKH);
        var after = store.people().find(AIGUL).orElseThrow();
        assertThat(after.name()).isEqualTo("Aigul B.");
        assertThat(after.grants()).contains(Grant.at(TwoOffices.KG, Role.OBSERVER), WRITES);
    }

    @Test
    void a_role_begins_and_ends_at_midnight_of_the_office() {
        handOver(STARTS, ENDS);
        var dana = new PersonId("p-dana");

        assertThat(today("2026-03-09T18:59:59Z", dana).grants()).isEmpty();
        assertThat(today("2026-03-09T19:00:00Z", dana).grants()).containsExactly(WRITES);
        assertThat(today("2026-03-20T18:59:59Z", AIGUL).grants()).containsExactly(WRITES);
        assertThat(today("2026-03-20T19:00:00Z", AIGUL).grants()).isEmpty();
    }

    private Person today(String moment, PersonId id) {
        var at = Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
        return new PeopleToday(store.people(), store.offices(), at).find(id).orElseThrow();
    }

    private void add(String name, Grant grant) {
        add(
                new Person(
                        new PersonId("p-new"),
                        name,
                        new EmailAddress("new@example.org"),
                        Language.ENGLISH,
                        Set.of()),
                grant);
    }

    private void add(Person person, Grant grant) {
        new AddPerson(store.journal(), store.people(), store.tasks(), clock)
                .add(CLERK, person, grant, false);
    }

    @Test
    void the_last_member_of_the_secretariat_stays() {
        assertThat(letPersonGo.leave(CLERK, TwoOffices.SECRETARIAT))
                .isEqualTo(new LetPersonGo.Outcome.LastOfSecretariat());
        assertThat(store.people().find(TwoOffices.SECRETARIAT)).isPresent();
    }

    private java.util.List<Task> tasks() {
        return store.tasks().open(10).stream()
                .filter(task -> task.kind() == TaskKind.OFFICE_WITHOUT_PEOPLE)
                .toList();
    }

    private HandOverRole.Outcome handOver(LocalDate starts, LocalDate ends) {
        return handOver(AIGUL, "Dana", starts, ends);
    }

    private HandOverRole.Outcome handOver(
            PersonId from, String to, LocalDate starts, LocalDate ends) {
        var successor =
                new Person(
                        new PersonId("p-dana"),
                        to,
                        new EmailAddress("dana@example.org"),
                        Language.RUSSIAN,
                        Set.of());
        return handOverRole.handOver(
                CLERK,
                new HandOverRole.Command(
                        TwoOffices.KZ, Role.FOCAL_POINT, from, successor, starts, ends));
    }

    private Set<String> holders(LocalDate day) {
        return store.people().all().stream()
                .map(person -> person.on(day))
                .filter(person -> person.is(Role.FOCAL_POINT, TwoOffices.KZ))
                .map(Person::name)
                .collect(java.util.stream.Collectors.toSet());
    }

    private Change last(HistoryId history) {
        var head = store.journal().head(history);
        return store.journal().changes(history, head.sequence() - 1, 1).getFirst();
    }

    private static java.util.List<PersonId> ids(PersonId... ids) {
        return java.util.List.of(ids);
    }
}
