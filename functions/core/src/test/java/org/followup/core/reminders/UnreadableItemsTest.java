package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Move;
import org.followup.core.forums.Round;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One card, arrangement or mark that nobody can read once ended the hourly run for everybody. */
class UnreadableItemsTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final Instant MONDAY = at(LocalDate.of(2026, 5, 11));
    private static final ForumId FORMER = new ForumId("2023");

    private final SmallForum forum = SmallForum.dueInMay();

    @BeforeEach
    void a_former_forum_and_two_offices_that_owe() {
        forum.put(
                new Forum(
                        FORMER,
                        SmallForum.name("Former"),
                        "UZ",
                        SmallForum.name("Tashkent"),
                        LocalDate.of(2023, 9, 11),
                        LocalDate.of(2023, 9, 11),
                        true,
                        forum.forum().themes(),
                        Optional.empty(),
                        forum.forum().rounds()));
        forum.commitments(SmallForum.KZ, 1);
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("bakyt", SmallForum.KG);
        assertThat(forum.store.forums().all()).first().extracting(Forum::id).isEqualTo(FORMER);
    }

    @Test
    void the_cards_of_one_forum_hold_up_no_other() {
        var progress = Unreadable.in(Progress.class, forum.store.progress(), "scores", FORMER);
        var planner =
                new PlanReminders(
                        forum.store.journal(),
                        forum.store.forums(),
                        forum.store.offices(),
                        progress,
                        forum.store.people(),
                        forum.store.letters(),
                        forum.store.steps(),
                        QuietDays.WEEKENDS);

        var planned = planner.plan(at(DUE_ON.minusDays(14)));

        assertThat(planned.failures()).hasSize(1);
        assertThat(receivers()).containsExactly("person-aigul", "person-bakyt");
    }

    @Test
    void the_cards_of_one_forum_hold_up_no_news_of_another() {
        var progress = Unreadable.in(Progress.class, forum.store.progress(), "scores", FORMER);

        var told = telling(progress, forum.store.steps()).tell(at(DUE_ON.minusDays(30)));

        assertThat(told.failures()).hasSize(1);
        assertThat(receivers()).containsExactly("person-aigul", "person-bakyt");
    }

    @Test
    void the_marks_of_one_office_hold_up_no_news_of_another() {
        var round = forum.forum().rounds().getFirst();
        var later =
                new Round(
                        round.id(),
                        round.name(),
                        round.opensOn(),
                        DUE_ON.plusDays(5),
                        DUE_ON.plusDays(30));
        var move = Move.between(round, later, Optional.empty());
        forum.announce(round.moved(at(move, MONDAY)));
        var steps = Unreadable.in(Steps.class, forum.store.steps(), "taken", SmallForum.KG);

        var told = telling(forum.store.progress(), steps).tell(MONDAY);

        assertThat(told.failures()).hasSize(1);
        assertThat(receivers()).containsExactly("person-aigul");
    }

    @Test
    void the_digest_of_one_member_holds_up_no_other() {
        forum.person("saida", Set.of(Grant.secretariat()));
        forum.person("timur", Set.of(Grant.secretariat()));
        var journal = new FaultyJournal(forum.store.journal());
        journal.at(
                1,
                FaultyJournal.Fault.before(
                        () -> {
                            throw new IllegalStateException("the table is away");
                        }));

        var planned =
                new PlanDigest(journal, forum.store.people(), forum.store.letters(), ZoneOffset.UTC)
                        .plan(MONDAY);

        assertThat(planned.failures()).hasSize(1);
        assertThat(forum.letters()).extracting(Letter::kind).containsExactly(LetterKind.DIGEST);
    }

    private TellOffices telling(Progress progress, Steps steps) {
        return new TellOffices(
                forum.store.journal(),
                forum.store.forums(),
                forum.store.offices(),
                progress,
                forum.store.commitments(),
                forum.store.carryOvers(),
                forum.store.people(),
                steps);
    }

    private List<String> receivers() {
        return forum.letters().stream().map(letter -> letter.receiver().key()).toList();
    }

    private static Move at(Move move, Instant at) {
        return new Move(
                1,
                at,
                move.opensOn(),
                move.dueOn(),
                move.locksOn(),
                move.formerOpensOn(),
                move.formerDueOn(),
                move.formerLocksOn(),
                move.undo(),
                move.reason());
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
