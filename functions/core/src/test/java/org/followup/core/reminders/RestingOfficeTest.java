package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followup.core.languages.Language;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.junit.jupiter.api.Test;

/** An office whose country rests on the due day, and the whole week around it. */
class RestingOfficeTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);

    private static final QuietDays WEEK_OFF =
            (country, day) ->
                    QuietDays.WEEKENDS.isQuiet(country, day)
                            || (country.equals("KZ")
                                    && !day.isBefore(DUE_ON.minusDays(4))
                                    && !day.isAfter(DUE_ON));

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private final List<String> came = new ArrayList<>();

    @Test
    void one_letter_comes_after_the_week_and_the_deadline_has_not_moved() {
        forum.commitments(SmallForum.KZ, 1);
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("gulmira", SmallForum.KG);

        for (var hour = 0; hour < 9 * 24; hour++) {
            clock.set(
                    DUE_ON.minusDays(4)
                            .atStartOfDay(SmallForum.ALMATY)
                            .plusHours(hour)
                            .toInstant());
            LettersOut.planner(forum.store, WEEK_OFF).plan(clock.instant());
            LettersOut.sender(
                            forum.store.journal(),
                            forum.store,
                            WEEK_OFF,
                            RestingOfficeTest::due,
                            new Postbox(),
                            clock)
                    .run(Lane.ALL, 100, Instant.MAX);
        }

        assertThat(came)
                .containsExactlyInAnyOrder(
                        // fourteen days before had come when the round was looked at first
                        "person-gulmira 2026-05-11 due 2026-05-15",
                        "person-gulmira 2026-05-12 due 2026-05-15",
                        "person-gulmira 2026-05-15 due 2026-05-15",
                        "person-aigul 2026-05-18 due 2026-05-15");
        assertThat(forum.letters())
                .filteredOn(letter -> letter.state() == LetterState.DROPPED)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.reason()).contains(Reasons.FOLDED))
                .allSatisfy(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry(LaterSteps.FOLDED_INTO, "due-day"))
                .extracting(letter -> letter.about().get("step"))
                .containsExactlyInAnyOrder("14-before", "3-before");
        assertThat(forum.letters())
                .filteredOn(letter -> letter.receiver().key().equals("person-aigul"))
                .filteredOn(letter -> letter.state() == LetterState.SENT)
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry("step", "due-day")
                                        .containsEntry(Occasion.FOLDED, "14-before 3-before"));
    }

    private static LetterWriter.Written due(LetterContent content, Language language) {
        var letter = (LetterContent.Reminder) content;
        return new LetterWriter.Written("", "due " + letter.sections().getFirst().dueOn(), "");
    }

    private final class Postbox implements Mail {

        @Override
        public Outcome send(Message message) {
            var day = clock.instant().atZone(SmallForum.ALMATY).toLocalDate();
            came.add(message.tags().get("receiver") + " " + day + " " + message.text());
            return new Outcome.Accepted("mail-" + came.size());
        }
    }
}
