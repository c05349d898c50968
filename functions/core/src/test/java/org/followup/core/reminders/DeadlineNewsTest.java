package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the secretariat does on Saturday 9 May 2026 and after; the office, which is due on the 15th,
 * works again on Monday from nine. Each letter used to say what had been done, also where that did
 * not hold any more.
 */
class DeadlineNewsTest {

    private static final RoundId ROUND = new RoundId("2026-1");
    private static final Actor CLERK = new Actor("p-saida");
    private static final Instant SATURDAY = Instant.parse("2026-05-09T06:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-05-11T04:00:00Z");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(SATURDAY);
    private int before;
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final ArrangeRound arranging =
            new ArrangeRound(
                    forum.store.journal(),
                    forum.store.forums(),
                    forum.store.offices(),
                    forum.store.progress(),
                    forum.store.people(),
                    forum.store.tasks(),
                    clock,
                    new SecureRandom());
    private final MoveRound moving =
            new MoveRound(
                    forum.store.journal(),
                    forum.store.forums(),
                    forum.store.progress(),
                    clock,
                    new SecureRandom());

    @BeforeEach
    void an_office() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
    }

    @Test
    void what_was_undone_before_anybody_was_told_is_told_to_nobody() {
        for (var wish :
                List.of(
                        new Wish.ExcuseRound(),
                        excuseFirst(),
                        new Wish.Reopen(day("2026-07-01")),
                        extend("2026-05-20"))) {
            arrange(wish);
            undo();
        }

        clock.set(MONDAY);
        send();

        assertThat(said()).isEmpty();
        assertThat(reasons()).containsOnly("overtaken", "as-before").hasSize(8);
    }

    @Test
    void of_two_extensions_the_last_one_speaks_for_both() {
        arrange(extend("2026-05-20"));
        arrange(extend("2026-05-22"));

        clock.set(MONDAY);
        send();

        assertThat(said())
                .containsExactly("change=EXTENDED, formerDueOn=Optional[2026-05-15] 2026-05-22");
    }

    @Test
    void what_was_told_is_taken_back_by_a_letter() {
        arrange(excuseFirst());
        arrange(new Wish.ExcuseRound());
        clock.set(MONDAY);
        send();
        before = mail.accepted().size();

        undo();
        send();

        assertThat(said())
                .containsExactly("change=UNDONE, formerDueOn=Optional[2026-05-15] 2026-05-15");
    }

    @Test
    void more_time_that_was_given_meanwhile_is_told_when_the_excuse_is_undone() {
        arrange(new Wish.ExcuseRound());
        arrange(extend("2026-05-20"));
        undo(0);

        clock.set(MONDAY);
        send();

        assertThat(said())
                .containsExactly("change=EXTENDED, formerDueOn=Optional[2026-05-15] 2026-05-20");
    }

    /** Nobody knows whether the first one came: its mail may have been accepted. */
    @Test
    void what_may_have_been_told_is_taken_back_by_a_letter() {
        arrange(extend("2026-05-20"));
        clock.set(MONDAY);
        forum.put(letters().getFirst().claimed(MONDAY.plusSeconds(60)));
        undo();

        send();

        assertThat(said())
                .contains("change=UNDONE, formerDueOn=Optional[2026-05-20] 2026-05-15")
                .hasSize(1);
    }

    @Test
    void a_round_that_was_moved_back_before_anybody_was_told_was_never_moved() {
        move("2026-05-29");
        tell();
        moving.undo(CLERK, SmallForum.FORUM, ROUND, reason());
        tell();

        clock.set(MONDAY);
        send();

        assertThat(said()).isEmpty();
        assertThat(reasons()).containsExactlyInAnyOrder("overtaken", "as-before");
    }

    @Test
    void a_move_that_a_letter_told_of_already_is_not_told_again() {
        move("2026-05-22");
        tell();
        clock.set(MONDAY);
        move("2026-05-29");
        send();
        tell();
        send();

        assertThat(said())
                .containsExactly("change=MOVED, formerDueOn=Optional[2026-05-15] 2026-05-29");
        assertThat(reasons()).contains("as-before");
    }

    @Test
    void no_more_time_is_not_said_once_there_is_more() {
        arrange(new Wish.Ask(day("2026-05-20")));
        arranging.decline(CLERK, about());
        arrange(new Wish.Ask(day("2026-05-21")));
        arranging.decline(CLERK, about());
        clock.set(MONDAY);
        sender.send(letters().getFirst());
        before = mail.accepted().size();

        arrange(extend("2026-05-20"));
        send();

        assertThat(said())
                .containsExactly("change=EXTENDED, formerDueOn=Optional[2026-05-15] 2026-05-20");
    }

    private static Wish excuseFirst() {
        return new Wish.ExcuseCommitment(Promises.commitment(SmallForum.KZ, 1).reference());
    }

    private static Wish extend(String dueOn) {
        return new Wish.Extend(day(dueOn));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private void arrange(Wish wish) {
        clock.set(clock.instant().plusSeconds(1));
        assertThat(arranging.arrange(CLERK, about(), wish))
                .isInstanceOf(ArrangeRound.Outcome.Arranged.class);
    }

    private void undo() {
        undo(arranged().size() - 1);
    }

    private void undo(int index) {
        clock.set(clock.instant().plusSeconds(1));
        arranging.undo(CLERK, about(), arranged().get(index).made().sequence());
    }

    private List<Arrangement> arranged() {
        return forum.store.progress().arrangements(SmallForum.FORUM, SmallForum.KZ).of(ROUND);
    }

    private void move(String dueOn) {
        clock.set(clock.instant().plusSeconds(1));
        var before = forum.forum().round(ROUND).orElseThrow();
        var after = new Round(ROUND, before.name(), before.opensOn(), day(dueOn), before.locksOn());
        assertThat(moving.move(CLERK, SmallForum.FORUM, after, reason()))
                .isInstanceOf(MoveRound.Outcome.Moved.class);
    }

    private void tell() {
        clock.set(clock.instant().plusSeconds(1));
        new TellOffices(
                        forum.store.journal(),
                        forum.store.forums(),
                        forum.store.offices(),
                        forum.store.progress(),
                        forum.store.commitments(),
                        forum.store.carryOvers(),
                        forum.store.people(),
                        forum.store.steps())
                .tell(clock.instant());
    }

    private static ArrangeRound.About about() {
        return new ArrangeRound.About(SmallForum.FORUM, SmallForum.KZ, ROUND, reason());
    }

    private static ArrangeRound.Reason reason() {
        return new ArrangeRound.Reason(new LanguageTag("en"), "");
    }

    private void send() {
        letters().stream()
                .filter(letter -> letter.state() == LetterState.PENDING)
                .forEach(sender::send);
    }

    private List<Letter> letters() {
        return forum.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.DEADLINE_CHANGED)
                .toList();
    }

    private List<String> reasons() {
        return letters().stream().flatMap(letter -> letter.reason().stream()).toList();
    }

    private List<String> said() {
        return mail.accepted().stream()
                .skip(before)
                .map(
                        message ->
                                message.text()
                                                .replaceAll(
                                                        "(?s).*(change=\\w+, formerDueOn=[^,]*).*",
                                                        "$1")
                                        + " "
                                        + message.text().replaceAll("(?s).* dueOn=([^,]*).*", "$1"))
                .toList();
    }
}
