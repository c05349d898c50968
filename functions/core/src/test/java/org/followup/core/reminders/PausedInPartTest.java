package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.history.Actor;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/**
 * A pause of one office or one round, where a person owes others too. A letter about the others
 * listed what the pause holds.
 */
final class PausedInPartTest {

    private static final Actor SAIDA = new Actor("saida");
    private static final String KZ = "2025/kz/2026-1";
    private static final String KG = "2025/kg/2026-1";
    private static final String NEXT = "2025/kz/2026-2";

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(at(1));
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    private final PauseReminders pauses =
            new PauseReminders(
                    forum.store.journal(), forum.store.letters(), clock, new SecureRandom());

    @Test
    void of_two_offices_of_a_person_the_paused_one_is_not_listed_and_comes_afterwards() {
        aigulOwesForTwoOffices();
        pause(Map.of("office", "kg"), 19);

        days(15, 16);

        assertThat(listed(15)).containsExactly(KZ);
        assertThat(mail.last().text()).contains("KZ-2025-VIO-01").doesNotContain("KG-2025-VIO-01");
        assertThat(dueDay("kg", "2026-1").state()).isEqualTo(LetterState.PENDING);
        assertThat(dueDay("kg", "2026-1").reason()).contains(Reasons.PAUSED);

        days(16, 20);

        assertThat(listed(19)).contains(KG);
        assertThat(mail.last().text()).contains("KG-2025-VIO-01");
        assertThat(dueDay("kg", "2026-1").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void of_two_rounds_of_a_person_the_paused_one_is_not_listed_and_comes_afterwards() {
        aigulOwesInTwoRounds();
        pause(Map.of("forum", "2025", "round", "2026-2"), 20);

        days(15, 20);

        assertThat(mail.accepted()).hasSize(1);
        assertThat(listed(15)).containsExactly(KZ);
        assertThat(dueDay("kz", "2026-2").reason()).contains(Reasons.PAUSED);

        days(20, 21);

        assertThat(listed(20)).contains(NEXT);
        assertThat(dueDay("kz", "2026-2").state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_pause_of_one_round_holds_nothing_of_another() {
        aigulOwesInTwoRounds();
        pause(Map.of("forum", "2025", "round", "2026-1"), 20);

        days(18, 19);

        assertThat(listed(18)).containsExactly(NEXT);
        assertThat(dueDay("kz", "2026-1").state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void a_commissioner_hears_of_no_paused_office() {
        aigulOwesForTwoOffices();
        forum.person(
                "daniyar",
                Set.of(
                        Grant.at(SmallForum.KZ, Role.COMMISSIONER),
                        Grant.at(SmallForum.KG, Role.COMMISSIONER)));
        pause(Map.of("office", "kg"), 29);

        days(22, 23);

        assertThat(forum.letters())
                .filteredOn(letter -> letter.kind() == LetterKind.ESCALATION)
                .filteredOn(letter -> letter.sentAt().isPresent())
                .singleElement()
                .satisfies(letter -> assertThat(listed(letter)).containsExactly(KZ));
    }

    @Test
    void what_is_let_go_by_hand_lists_a_paused_office_too() {
        aigulOwesForTwoOffices();
        pause(Map.of("office", "kg"), 19);
        clock.set(at(15).plus(Duration.ofMinutes(1)));
        planner.plan(clock.instant());

        new SendByHand(forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock)
                .send(
                        new PersonId("saida"),
                        new PersonId("aigul").receiver(),
                        dueDay("kg", "2026-1").occasion());
        sender.run(Lane.ALL, 10, Instant.MAX);

        assertThat(listed(15)).contains(KG, KZ);
    }

    /** A letter of the others would say the paused office earlier than foreseen. */
    @Test
    void the_forecast_says_when_letters_go_and_when_the_paused_office_is_told() {
        aigulOwesForTwoOffices();
        pause(Map.of("office", "kg"), 14);
        var foreseen = foresee().between(clock.instant(), at(30));

        days(1, 30);

        assertThat(days(sent(), letter -> letter.sentAt().orElseThrow()))
                .isEqualTo(days(foreseen, Foreseen::at))
                .hasSize(5);
        var told = sent().stream().filter(letter -> listed(letter).contains(KG)).toList();
        var ofPaused =
                foreseen.stream().filter(each -> each.office().id().equals(SmallForum.KG)).toList();
        assertThat(days(told, letter -> letter.sentAt().orElseThrow()))
                .isEqualTo(days(ofPaused, Foreseen::at))
                .contains(LocalDate.of(2026, 5, 14));
    }

    /** It is of a deadline, not of an office, and presses nobody there. */
    @Test
    void the_secretariat_hears_of_a_paused_office_and_of_no_paused_round() {
        forum.put(forum.forum().with(Ladder.DEFAULT));
        aigulOwesForTwoOffices();
        secondRound();
        forum.person("saida", Set.of(Grant.secretariat()));
        clock.set(LocalDate.of(2026, 6, 2).atTime(9, 0).toInstant(ZoneOffset.UTC));
        pause(Map.of("office", "kg"), 40);
        pause(Map.of("forum", "2025", "round", "2026-2"), 40);
        planner.plan(clock.instant());
        sender.run(Lane.ALL, 10, Instant.MAX);

        var toSaida = forum.store.letters().to(new PersonId("saida").receiver());

        assertThat(toSaida)
                .filteredOn(letter -> letter.about().get("round").equals("2026-1"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.state()).isEqualTo(LetterState.SENT));
        assertThat(toSaida)
                .filteredOn(letter -> letter.about().get("round").equals("2026-2"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains(Reasons.PAUSED));
        assertThat(mail.accepted())
                .filteredOn(message -> message.to().value().equals("saida@example.org"))
                .singleElement()
                .satisfies(
                        message -> assertThat(message.text()).contains("Office kz", "Office kg"));
    }

    private void aigulOwesForTwoOffices() {
        forum.commitments(SmallForum.KZ, 1);
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
    }

    private void aigulOwesInTwoRounds() {
        forum.commitments(SmallForum.KZ, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        secondRound();
    }

    private void secondRound() {
        forum.announce(SmallForum.round("2026-2", LocalDate.of(2026, 5, 18)));
    }

    private void pause(Map<String, String> scope, int until) {
        pauses.pause(SAIDA, new TreeMap<>(scope), "Moving house", at(until));
    }

    private ForeseeReminders foresee() {
        return new ForeseeReminders(
                forum.store.letters(),
                forum.store.forums(),
                forum.store.offices(),
                forum.store.progress(),
                forum.store.people(),
                forum.store.steps(),
                QuietDays.WEEKENDS);
    }

    private Letter dueDay(String office, String round) {
        var dueOn = round.equals("2026-1") ? 15 : 18;
        return forum.letter(
                "aigul", "reminder-2025-%s-%s-2026-05-%d-due-day".formatted(office, round, dueOn));
    }

    private List<Letter> sent() {
        return forum.letters().stream().filter(letter -> letter.sentAt().isPresent()).toList();
    }

    private static List<String> listed(Letter letter) {
        return List.of(letter.about().getOrDefault(OneADay.LISTED, "").split(" ", -1));
    }

    /** What the letter of that day of May listed. */
    private List<String> listed(int day) {
        var one =
                sent().stream()
                        .filter(letter -> day(letter.sentAt().orElseThrow()).getDayOfMonth() == day)
                        .toList();
        assertThat(one).hasSize(1);
        return listed(one.getFirst());
    }

    private static <T> SortedSet<LocalDate> days(List<T> all, Function<T, Instant> at) {
        return all.stream()
                .map(each -> day(at.apply(each)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SmallForum.ALMATY).toLocalDate();
    }

    /** Hour by hour, from one day of May to another. */
    private void days(int from, int until) {
        for (var now = at(from); now.isBefore(at(until)); now = now.plus(Duration.ofHours(1))) {
            clock.set(now);
            planner.plan(now);
            sender.run(Lane.ALL, 100, Instant.MAX);
        }
    }

    /** Nine in the morning in Almaty, so many days after the last of April. */
    private static Instant at(int day) {
        return LocalDate.of(2026, 4, 30)
                .plusDays(day)
                .atTime(9, 0)
                .atZone(SmallForum.ALMATY)
                .toInstant();
    }
}
