package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.People;
import org.followup.core.access.PeopleToday;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Terms;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterChoice;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Pause;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is foreseen of rounds and weeks is what goes out, hour by hour. */
class ForeseeNoticesTest {

    /** A Wednesday; the round opens on the 15th. */
    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private static final LocalDate OPENS_ON = LocalDate.of(2026, 4, 15);

    /** Of a country whose week has a holiday on the Monday after. */
    private static final QuietDays QUIET =
            (country, day) ->
                    QuietDays.WEEKENDS.isQuiet(country, day)
                            || (country.equals("KG") && day.equals(LocalDate.of(2026, 4, 20)));

    private final SmallForum forum = SmallForum.dueInMay();

    @BeforeEach
    void people_of_two_offices_and_of_the_secretariat() {
        forum.commitments(SmallForum.KZ, 1);
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.commissioner("bolat", SmallForum.KZ);
        forum.focalPoint("chinara", SmallForum.KG);
        forum.person("saida", Set.of(Grant.secretariat()));
        forum.person("tahir", Set.of(Grant.secretariat()));
    }

    @Test
    void what_is_foreseen_goes_out_at_that_hour_and_nothing_else() {
        var foreseen = foreseen(NOW);

        assertThat(foreseen)
                .contains(
                        "ROUND_OPENED aigul 2026-04-15T04:00:00Z",
                        "ROUND_OPENED bolat 2026-04-15T04:00:00Z",
                        "ROUND_OPENED chinara 2026-04-15T03:00:00Z",
                        "DIGEST saida 2026-04-20T09:00:00Z",
                        "DIGEST saida 2026-04-27T09:00:00Z");
        assertThat(sent(NOW)).isEqualTo(foreseen);
    }

    /** By the planner and the sender, who know the days of roles. */
    @Test
    void who_holds_the_role_no_more_or_not_yet_is_foreseen_nothing() {
        var people = forum.store.people();
        var head = Grant.at(SmallForum.KZ, Role.COMMISSIONER);
        var clerk = Grant.secretariat();
        forum.commissioner("next", SmallForum.KZ);
        forum.put(
                Terms.ending(Terms.of(people, "bolat"), head, OPENS_ON.minusDays(1)),
                Terms.beginning(Terms.of(people, "next"), head, OPENS_ON),
                Terms.ending(Terms.of(people, "tahir"), clerk, LocalDate.of(2026, 4, 25)));

        var foreseen = foreseen(NOW);

        assertThat(foreseen)
                .contains(
                        "ROUND_OPENED next 2026-04-15T04:00:00Z",
                        "DIGEST tahir 2026-04-20T09:00:00Z")
                .noneMatch(line -> line.startsWith("ROUND_OPENED bolat"))
                .doesNotContain("DIGEST tahir 2026-04-27T09:00:00Z");
        assertThat(sent(NOW)).isEqualTo(foreseen);
    }

    @Test
    void no_week_is_foreseen_while_no_round_is_open() {
        assertThat(foreseen(NOW)).noneMatch(line -> line.contains("2026-04-13"));
    }

    @Test
    void what_is_switched_off_paused_or_stopped_does_not_go_out_then_either() {
        switchOff("bolat", LetterChoice.ROUNDS);
        switchOff("tahir", LetterChoice.DIGEST);
        stop("aigul");
        pause(Map.of(), Instant.parse("2026-04-21T20:00:00Z"));

        var foreseen = foreseen(NOW);

        assertThat(foreseen)
                .containsExactly(
                        "ROUND_OPENED chinara 2026-04-15T03:00:00Z",
                        "DIGEST saida 2026-04-22T09:00:00Z",
                        "DIGEST saida 2026-04-27T09:00:00Z");
        assertThat(sent(NOW)).isEqualTo(foreseen);
    }

    /** In the middle of a week, and of what was written: waiting letters stand in the ledger. */
    @Test
    void what_stands_in_the_ledger_is_not_foreseen_again() {
        var middle = Instant.parse("2026-04-15T02:00:00Z");
        write(forum.store.people(), middle);

        assertThat(foreseen(middle))
                .isNotEmpty()
                .noneMatch(line -> line.startsWith("ROUND_OPENED"))
                .noneMatch(line -> line.contains("2026-04-15"));
    }

    @Test
    void what_was_missed_is_made_up_for_at_once_unless_it_is_no_news() {
        var late = OPENS_ON.plusDays(2).atTime(6, 0).toInstant(ZoneOffset.UTC);
        assertThat(foreseen(late)).contains("ROUND_OPENED aigul " + late);

        assertThat(foreseen(late.plus(TellOffices.NEWS)))
                .noneMatch(line -> line.startsWith("ROUND_OPENED"));
    }

    @Test
    void nothing_is_written_by_looking() {
        foreseen(NOW);

        assertThat(forum.letters()).isEmpty();
    }

    private List<String> foreseen(Instant now) {
        var store = forum.store;
        return new ForeseeNotices(
                        store.letters(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.steps(),
                        QUIET,
                        ZoneOffset.UTC)
                .between(now, now.plus(Duration.ofDays(30))).stream()
                        .map(each -> line(each.kind(), each.receiver().id().value(), each.at()))
                        .toList();
    }

    /** By what works each hour. */
    private List<String> sent(Instant from) {
        var end = from.plus(Duration.ofDays(30));
        var clock = new SimulatedClock(from);
        var people = new PeopleToday(forum.store.people(), forum.store.offices(), clock);
        var sender =
                LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        people,
                        QUIET,
                        new PlainWriter(),
                        new RecordingMail(),
                        Pace.FREE,
                        clock);
        while (clock.instant().isBefore(end)) {
            write(people, clock.instant());
            sender.run(Lane.ALL, 100, Instant.MAX);
            clock.move(Duration.ofHours(1));
        }
        return forum.letters().stream()
                .filter(letter -> letter.state() == LetterState.SENT)
                .sorted(
                        Comparator.comparing((Letter letter) -> sentAt(letter))
                                .thenComparing(Letter::kind)
                                .thenComparing(letter -> letter.receiver().key()))
                .map(
                        letter ->
                                line(
                                        letter.kind(),
                                        letter.receiver().personId().orElseThrow(),
                                        sentAt(letter)))
                .toList();
    }

    private void write(People people, Instant now) {
        var store = forum.store;
        new TellOffices(
                        store.journal(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.commitments(),
                        store.carryOvers(),
                        people,
                        store.steps())
                .tell(now);
        new PlanDigest(store.journal(), store.people(), store.letters(), ZoneOffset.UTC).plan(now);
    }

    private void switchOff(String id, LetterChoice choice) {
        var known = new PersonId(id);
        var person = forum.store.people().find(known).orElseThrow();
        forum.put(person.gettingNo(Set.of(choice)));
    }

    private void stop(String id) {
        var known = new PersonId(id);
        var person = forum.store.people().find(known).orElseThrow();
        forum.put(
                new AddressState(
                        person.address().digest(),
                        LetterState.BOUNCED,
                        NOW,
                        known.receiver(),
                        "receipt",
                        Optional.empty(),
                        1));
    }

    private void pause(Map<String, String> about, Instant until) {
        var scope = new TreeMap<>(about);
        var reason = new TextId(HistoryId.SERVICE, 1, "reason");
        forum.put(new Pause("p-1", scope, NOW, until, "saida", reason, 1));
    }

    private static Instant sentAt(Letter letter) {
        return letter.sentAt().orElseThrow();
    }

    private static String line(LetterKind kind, String person, Instant at) {
        return kind + " " + person + " " + at;
    }
}
