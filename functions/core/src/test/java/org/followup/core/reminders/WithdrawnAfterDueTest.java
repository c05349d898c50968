package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A commitment was due on 15 May and withdrawn on the 18th: reports still say that nothing came,
 * and nobody is asked for it.
 */
class WithdrawnAfterDueTest {

    private static final RoundId ROUND = new RoundId("2026-1");
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final LocalDate WITHDRAWN_ON = LocalDate.of(2026, 5, 18);

    /** When the secretariat hears of silent offices. */
    private static final Instant STEP = at(LocalDate.of(2026, 5, 29));

    private final SmallForum forum = SmallForum.dueInMay();
    private final List<Notice> written = new ArrayList<>();

    @BeforeEach
    void one_commitment_and_a_member_of_the_secretariat() {
        forum.put(forum.forum().with(Ladder.DEFAULT));
        forum.commitments(SmallForum.KG, 1);
        forum.person("saida", Set.of(Grant.secretariat()));
    }

    @Test
    void where_nothing_else_is_owed_the_secretariat_hears_of_no_silence_and_expects_none() {
        assertThat(foreseen()).isNotEmpty();

        forum.withdraw(SmallForum.KG, WITHDRAWN_ON);
        planner(forum.store.progress()).plan(STEP);

        assertThat(forum.store.progress().score(SmallForum.FORUM, SmallForum.KG).orElseThrow())
                .matches(card -> card.round(ROUND).missing() == 1);
        assertThat(forum.letters()).isEmpty();
        assertThat(foreseen()).isEmpty();
    }

    @Test
    void beside_what_is_owed_it_is_not_counted() {
        forum.commitments(SmallForum.KG, 2);
        forum.commitments(SmallForum.KZ, 1);
        forum.withdraw(SmallForum.KG, WITHDRAWN_ON);
        forum.withdraw(SmallForum.KZ, WITHDRAWN_ON);
        planner(forum.store.progress()).plan(STEP);

        send(STEP);

        assertThat(((Notice.Escalation) written.getFirst()).silent())
                .extracting(Notice.Silent::missing)
                .containsExactly(2);
        assertThat(foreseen()).isEmpty();
    }

    @Test
    void withdrawn_after_the_letter_was_written_it_leaves_nothing_to_say() {
        planner(forum.store.progress()).plan(STEP);
        forum.withdraw(SmallForum.KG, LocalDate.of(2026, 5, 29));

        send(STEP);

        assertThat(forum.letters().getFirst().reason()).contains(Reasons.NOTHING_MISSING);
    }

    /** The hourly run would read all silent offices for as long as the step holds. */
    @Test
    void once_every_member_is_told_no_rows_are_read_for_the_secretariat() {
        forum.focalPoint("bakyt", SmallForum.KG);
        planner(forum.store.progress()).plan(STEP);
        var unread = planner(Unreadable.in(Progress.class, forum.store.progress(), "rows"));

        assertThat(unread.plan(STEP.plusSeconds(3600)).failures()).isEmpty();

        forum.person("timur", Set.of(Grant.secretariat()));
        assertThat(unread.plan(STEP.plusSeconds(3600)).failures()).hasSize(1);
    }

    @Test
    void the_week_of_the_secretariat_does_not_wait_for_it() {
        forum.commitments(SmallForum.KG, 2);
        forum.report(SmallForum.KG, ROUND.value(), at(DUE_ON));
        forum.withdraw(SmallForum.KG, WITHDRAWN_ON);
        assertThat(counted()).containsExactly(tuple(3, 1));

        forum.withdraw(SmallForum.KG, WITHDRAWN_ON);
        assertThat(counted()).containsExactly(tuple(2, 1));
    }

    @Test
    void the_day_in_a_calendar_is_over_by_it() {
        var aigul = forum.focalPoint("aigul", SmallForum.KG);
        var days =
                new FindDueDays(
                        forum.store.forums(), forum.store.offices(), forum.store.progress());
        assertThat(days.of(aigul, at(WITHDRAWN_ON))).extracting(DueDay::over).containsOnly(false);

        forum.withdraw(SmallForum.KG, WITHDRAWN_ON);

        assertThat(days.of(aigul, at(WITHDRAWN_ON))).extracting(DueDay::over).containsOnly(true);
    }

    private List<Tuple> counted() {
        written.clear();
        var now = at(WITHDRAWN_ON);
        forum.put(
                Letter.pending(
                        new PersonId("saida").receiver(),
                        LetterKind.DIGEST,
                        "digest-" + forum.letters().size(),
                        Map.of("week", WITHDRAWN_ON.toString()),
                        now,
                        now));
        send(now);
        return ((Notice.Digest) written.getFirst())
                .rounds().stream().map(count -> tuple(count.expected(), count.received())).toList();
    }

    private List<Foreseen> foreseen() {
        return new ForeseeReminders(
                        forum.store.letters(),
                        forum.store.forums(),
                        forum.store.offices(),
                        forum.store.progress(),
                        forum.store.people(),
                        forum.store.steps(),
                        QuietDays.WEEKENDS)
                .between(at(DUE_ON), STEP.plusSeconds(3600));
    }

    private PlanReminders planner(Progress progress) {
        return new PlanReminders(
                forum.store.journal(),
                forum.store.forums(),
                forum.store.offices(),
                progress,
                forum.store.people(),
                forum.store.letters(),
                forum.store.steps(),
                QuietDays.WEEKENDS);
    }

    private void send(Instant now) {
        LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        QuietDays.WEEKENDS,
                        this::keep,
                        new RecordingMail(),
                        new SimulatedClock(now))
                .run(Lane.ALL, 100, now.plusSeconds(600));
    }

    private LetterWriter.Written keep(LetterContent content, Language language) {
        written.add((Notice) content);
        return new LetterWriter.Written("", "", "");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(13, 0).toInstant(ZoneOffset.UTC);
    }
}
