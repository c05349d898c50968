package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Wish;
import org.junit.jupiter.api.Test;

/**
 * An excuse or an extension that is undone before the next step: the step whose letter it took away
 * is due and not yet sent. The due day is Friday 15 May 2026.
 */
final class UndoneArrangementsTest {

    private static final Actor SAIDA = new Actor("saida");
    private static final String DUE_DAY = "reminder-2025-kz-2026-1-2026-05-15-due-day";

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(at(14, 20));
    private final RecordingMail mail = new RecordingMail();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final ArrangeRound arrangements =
            new ArrangeRound(
                    forum.store.journal(),
                    forum.store.forums(),
                    forum.store.offices(),
                    forum.store.progress(),
                    forum.store.people(),
                    forum.store.tasks(),
                    clock,
                    new SecureRandom());

    @Test
    void an_excuse_that_is_undone_leaves_the_step_due() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        plannedOnTheDueDay();

        arrange(new Wish.ExcuseRound());
        hours(9, 10);
        assertThat(forum.letter("aigul", DUE_DAY).reason()).contains(Reasons.EXCUSED);
        assertThat(reminders()).isZero();
        undo();
        hours(11, 13);

        assertThat(forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.SENT);
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void an_extension_that_is_undone_leaves_the_step_due() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        plannedOnTheDueDay();

        arrange(new Wish.Extend(LocalDate.of(2026, 6, 30)));
        hours(9, 10);
        assertThat(forum.letter("aigul", DUE_DAY).reason()).contains(Reasons.DEADLINE_CHANGED);
        undo();
        hours(11, 13);

        assertThat(forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.SENT);
    }

    /** It drops out at once, and nothing brings it back. */
    @Test
    void what_was_submitted_is_reminded_of_no_more() {
        forum.commitments(SmallForum.KZ, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        plannedOnTheDueDay();
        forum.report(SmallForum.KZ, "2026-1", clock.instant());

        hours(9, 13);

        assertThat(forum.letter("aigul", DUE_DAY).reason()).contains(Reasons.NOTHING_MISSING);
        assertThat(reminders()).isZero();
    }

    private void plannedOnTheDueDay() {
        clock.set(at(15, 7));
        planner.plan(clock.instant());
    }

    private void hours(int from, int until) {
        for (var now = at(15, from);
                now.isBefore(at(15, until));
                now = now.plus(Duration.ofHours(1))) {
            clock.set(now);
            planner.plan(now);
            sender.run(Lane.ALL, 100, Instant.MAX);
        }
    }

    private long reminders() {
        return mail.accepted().stream()
                .filter(message -> message.tags().get("kind").equals(LetterKind.REMINDER.name()))
                .count();
    }

    private void arrange(Wish wish) {
        assertThat(arrangements.arrange(SAIDA, about(), wish))
                .isInstanceOf(ArrangeRound.Outcome.Arranged.class);
    }

    private void undo() {
        var last = forum.store.journal().head(HistoryId.office("kz")).sequence();
        assertThat(arrangements.undo(SAIDA, about(), last))
                .isInstanceOf(ArrangeRound.Outcome.Arranged.class);
    }

    private static ArrangeRound.About about() {
        return new ArrangeRound.About(
                SmallForum.FORUM,
                SmallForum.KZ,
                new RoundId("2026-1"),
                new ArrangeRound.Reason(LanguageTag.of(Language.ENGLISH), "Asked by phone"));
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 5, day).atTime(hour, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
