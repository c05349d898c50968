package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Review;
import org.followup.core.progress.Scoring;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.Update;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day by which something is reworked, in calendars: not the day of its round. */
class ReworkDaysTest {

    private static final RoundId ROUND = new RoundId("2026-1");
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);

    /** A Tuesday, long after the round has locked. */
    private static final LocalDate REWORK_BY = LocalDate.of(2026, 6, 30);

    private static final String OF_ROUND = "2025.2026-1.kz.aigul@follow-up";
    private static final String OF_REWORK = rework(REWORK_BY);

    private final SmallForum forum = SmallForum.dueInMay();
    private final List<LetterContent> written = new ArrayList<>();
    private final Person aigul = forum.focalPoint("aigul", SmallForum.KZ);

    @BeforeEach
    void two_updates_have_come() {
        forum.commitments(SmallForum.KZ, 2);
        submit(0, 1);
        submit(1, 1);
    }

    @Test
    void a_reminder_toward_a_rework_has_that_day_and_leaves_the_day_of_the_round_alone() {
        sendBack(0, 1, REWORK_BY);
        LettersOut.planner(forum.store, QuietDays.WEEKENDS).plan(morning(REWORK_BY));

        send(morning(REWORK_BY));

        var reminder = (LetterContent.Reminder) written.getFirst();
        assertThat(reminder.sections())
                .extracting(LetterContent.Section::day)
                .extracting(DueDay::id, DueDay::dueOn, DueDay::rework, DueDay::over)
                .containsExactly(tuple(OF_REWORK, REWORK_BY, true, false));
    }

    @Test
    void the_receipt_of_what_was_reworked_takes_out_its_day_and_that_of_the_round() {
        sendBack(0, 1, REWORK_BY);
        submit(0, 2);

        assertThat(over(0, 2)).containsExactly(OF_ROUND, OF_REWORK);
    }

    @Test
    void while_the_round_is_not_over_only_the_day_of_the_rework_is() {
        forum.commitments(SmallForum.KZ, 1);
        sendBack(0, 1, REWORK_BY);
        submit(0, 2);

        assertThat(over(0, 2)).containsExactly(OF_REWORK);
    }

    @Test
    void a_first_version_takes_out_no_day_of_a_rework() {
        assertThat(over(0, 1)).containsExactly(OF_ROUND);
    }

    @Test
    void the_day_stays_until_all_that_was_sent_back_to_it_has_come() {
        sendBack(0, 1, REWORK_BY);
        sendBack(1, 1, REWORK_BY);

        submit(0, 2);
        assertThat(over(0, 2)).containsExactly(OF_ROUND);

        submit(1, 2);
        assertThat(over(1, 2)).containsExactly(OF_ROUND, OF_REWORK);
    }

    @Test
    void sent_back_twice_each_version_takes_out_the_day_that_it_answers() {
        var second = REWORK_BY.plusDays(21);
        sendBack(0, 1, REWORK_BY);
        sendBack(0, 2, second);

        submit(0, 3);

        assertThat(over(0, 2)).containsExactly(OF_ROUND, OF_REWORK);
        assertThat(over(0, 3)).containsExactly(OF_ROUND, rework(second));
    }

    /** A withdrawn version answers nothing: the one before it counts again. */
    @Test
    void after_a_withdrawn_version_the_next_still_takes_out_the_day() {
        sendBack(0, 1, REWORK_BY);
        put(update(0, 2, Stage.WITHDRAWN, Optional.empty()));
        submit(0, 3);

        assertThat(over(0, 3)).containsExactly(OF_ROUND, OF_REWORK);
    }

    @Test
    void the_own_calendar_lists_a_day_of_rework_after_the_round_has_locked() {
        sendBack(0, 1, REWORK_BY);
        sendBack(1, 1, REWORK_BY.plusDays(1));

        assertThat(listed(REWORK_BY.minusDays(3)))
                .containsExactly(OF_REWORK, rework(REWORK_BY.plusDays(1)));

        submit(0, 2);

        assertThat(listed(REWORK_BY.minusDays(3))).containsExactly(rework(REWORK_BY.plusDays(1)));
        assertThat(listed(REWORK_BY.plusDays(15))).containsExactly(rework(REWORK_BY.plusDays(1)));
        assertThat(listed(REWORK_BY.plusDays(16))).isEmpty();
    }

    @Test
    void while_the_round_is_open_its_day_stands_beside() {
        sendBack(0, 1, REWORK_BY);

        assertThat(listed(DUE_ON)).containsExactly(OF_ROUND, OF_REWORK);
    }

    private List<String> listed(LocalDate day) {
        return new FindDueDays(forum.store.forums(), forum.store.offices(), forum.store.progress())
                .of(aigul, morning(day)).stream().map(DueDay::id).toList();
    }

    private List<String> over(int commitment, int version) {
        var now = morning(DUE_ON);
        var of = update(commitment, version, Stage.SUBMITTED, Optional.empty());
        forum.put(
                Letter.pending(
                        aigul.id().receiver(),
                        LetterKind.RECEIPT,
                        "receipt-" + of.commitment() + "-" + version,
                        Map.of(
                                "commitment",
                                of.commitment().value(),
                                "round",
                                ROUND.value(),
                                "version",
                                Integer.toString(version)),
                        now,
                        now));
        send(now);
        var receipt = (LetterContent.Receipt) written.getLast();
        assertThat(receipt.version()).isEqualTo(version);
        assertThat(receipt.over()).allMatch(DueDay::over);
        return receipt.over().stream().map(DueDay::id).toList();
    }

    private void send(Instant now) {
        LetterWriter keeping =
                (content, language) -> {
                    written.add(content);
                    return new LetterWriter.Written("", "", "");
                };
        var sent =
                LettersOut.sender(
                                forum.store.journal(),
                                forum.store,
                                QuietDays.WEEKENDS,
                                keeping,
                                new RecordingMail(),
                                new SimulatedClock(now))
                        .run(Lane.ALL, 100, now.plusSeconds(600));
        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
    }

    private void submit(int commitment, int version) {
        put(update(commitment, version, Stage.SUBMITTED, Optional.empty()));
    }

    private void sendBack(int commitment, int version, LocalDate by) {
        put(update(commitment, version, Stage.SENT_BACK, Optional.of(by)));
    }

    private void put(Update update) {
        var counts =
                update.review().stage() == Stage.WITHDRAWN
                        ? forum.store.progress().updates(update.commitment()).getLast()
                        : update;
        var row =
                forum.rows(SmallForum.KZ).stream()
                        .filter(each -> each.reference().equals(update.commitment()))
                        .findFirst()
                        .orElseThrow();
        forum.put(update, row.after(counts));
        forum.put(
                Scoring.of(
                        forum.forum(),
                        forum.store.progress().arrangements(SmallForum.FORUM, SmallForum.KZ),
                        forum.rows(SmallForum.KZ)));
    }

    private Update update(int commitment, int version, Stage stage, Optional<LocalDate> reworkBy) {
        var at = morning(DUE_ON);
        return new Update(
                forum.rows(SmallForum.KZ).get(commitment).reference(),
                SmallForum.FORUM,
                SmallForum.KZ,
                ROUND,
                version,
                ImplementationStatus.LIMITED,
                List.of(),
                Optional.empty(),
                new LanguageTag(Language.ENGLISH.tag()),
                Map.of(),
                false,
                false,
                Source.FORM,
                aigul.id().actor(),
                at,
                version,
                "receipt",
                version,
                false,
                Optional.empty(),
                new Review(stage, Optional.empty(), Optional.empty(), reworkBy, 0),
                Optional.empty());
    }

    private static String rework(LocalDate day) {
        return "2025.2026-1.rework-" + day + ".kz.aigul@follow-up";
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
