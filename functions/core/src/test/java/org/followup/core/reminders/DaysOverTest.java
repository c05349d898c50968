package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.EnterOnBehalf;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdatePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The due day leaves the calendar of whoever hears that nothing is owed any more. */
final class DaysOverTest {

    private static final RoundId ROUND = new RoundId("2026-1");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(at(12));
    private final Map<String, List<String>> over = new TreeMap<>();
    private final SendLetters sender =
            LettersOut.sender(
                    forum.store.journal(),
                    forum.store,
                    QuietDays.WEEKENDS,
                    this::keep,
                    new RecordingMail(),
                    clock);
    private final UpdatePorts ports =
            new UpdatePorts(
                    forum.store.journal(),
                    forum.store.offices(),
                    forum.store.forums(),
                    forum.store.commitments(),
                    forum.store.progress(),
                    forum.store.people(),
                    forum.store.tasks(),
                    clock,
                    new SecureRandom());

    @BeforeEach
    void an_office_of_two_writers_and_a_head() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("bolat", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);
    }

    /** It stayed in everybody's calendar: nobody of the office gets a receipt of it. */
    @Test
    void what_the_secretariat_enters_takes_the_day_out_of_everybodys_calendar() {
        enter(1);
        send();
        assertThat(over).as("one update is still missing").isEmpty();

        enter(2);
        send();

        assertThat(over)
                .containsOnlyKeys("Name of aigul", "Name of bolat", "Name of head")
                .containsEntry("Name of aigul", List.of("2025.2026-1.kz.aigul@follow-up"))
                .containsEntry("Name of head", List.of("2025.2026-1.kz.head@follow-up"));
    }

    @Test
    void what_is_accepted_takes_the_day_out_for_colleagues_who_got_no_receipt() {
        submit(1);
        submit(2);
        send();
        assertThat(over).as("by the receipt of who wrote").containsOnlyKeys("Name of aigul");
        over.clear();

        accept(2);
        send();

        assertThat(over)
                .containsEntry("Name of bolat", List.of("2025.2026-1.kz.bolat@follow-up"))
                .containsEntry("Name of head", List.of("2025.2026-1.kz.head@follow-up"));
    }

    @Test
    void while_anything_is_missing_what_is_accepted_takes_nothing_out() {
        submit(1);
        accept(1);
        send();

        assertThat(over).isEmpty();
    }

    @Test
    void what_is_withdrawn_takes_the_day_out_where_nothing_else_is_owed() {
        submit(1);
        send();
        end(2);
        owe(LetterKind.COMMITMENTS_ENDED, 2);
        send();

        assertThat(over).containsEntry("Name of bolat", List.of("2025.2026-1.kz.bolat@follow-up"));
    }

    @Test
    void what_is_withdrawn_beside_something_that_is_owed_takes_nothing_out() {
        end(2);
        owe(LetterKind.COMMITMENTS_ENDED, 2);
        send();

        assertThat(over).isEmpty();
    }

    private void enter(int commitment) {
        assertThat(new EnterOnBehalf(ports).enter(command(secretariat(), commitment)))
                .isInstanceOf(UpdateOutcome.Submitted.class);
    }

    private void submit(int commitment) {
        var aigul = forum.store.people().find(new PersonId("aigul")).orElseThrow();
        var by = identity("aigul", aigul.grants().toArray(Grant[]::new));
        assertThat(new SubmitUpdate(ports).submit(command(by, commitment)))
                .isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
    }

    private void accept(int commitment) {
        var reviews = new ReviewUpdate(ports, (office, day) -> false);
        var version = new ReviewUpdate.Version(secretariat(), reference(commitment), ROUND, 1);
        assertThat(reviews.accept(version)).isInstanceOf(UpdateOutcome.Moved.class);
    }

    private void end(int commitment) {
        var row = forum.rows(SmallForum.KZ).get(commitment - 1);
        var ending =
                new Ending(
                        Ending.Way.WITHDRAWN,
                        List.of(),
                        LocalDate.of(2026, 5, 12),
                        9,
                        Optional.empty());
        forum.put(row.with(new Lineage(List.of(), Optional.of(ending))));
    }

    private void owe(LetterKind kind, int commitment) {
        var about =
                Map.of(
                        "forum", "2025",
                        "office", "kz",
                        "commitment", reference(commitment).value());
        forum.put(
                Letter.pending(
                        new PersonId("bolat").receiver(),
                        kind,
                        kind.name(),
                        about,
                        clock.instant(),
                        clock.instant()));
    }

    private void send() {
        sender.run(Lane.ALL, 100, Instant.MAX);
    }

    private LetterWriter.Written keep(LetterContent content, Language language) {
        switch (content) {
            case Notice.Accepted letter -> keep(letter.name(), letter.over());
            case Notice.EnteredOnBehalf letter -> keep(letter.name(), letter.over());
            case Notice.CommitmentsEnded letter -> keep(letter.name(), letter.over());
            case LetterContent.Receipt letter -> keep(letter.name(), letter.over());
            default -> throw new AssertionError("no other letter is owed: " + content);
        }
        return new LetterWriter.Written("", "", "");
    }

    private void keep(String name, List<DueDay> days) {
        assertThat(days).allMatch(DueDay::over);
        if (!days.isEmpty()) {
            over.put(name, days.stream().map(DueDay::id).toList());
        }
    }

    private static SubmitUpdate.Command command(Identity by, int commitment) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        LanguageTag.of(Language.ENGLISH),
                        Map.of());
        return new SubmitUpdate.Command(
                by, "request-" + commitment, reference(commitment), ROUND, 0, content, Source.FORM);
    }

    private static CommitmentReference reference(int number) {
        return CommitmentReference.of(SmallForum.KZ, 2025, SmallForum.THEME, number);
    }

    private static Identity secretariat() {
        return identity("saida", Grant.secretariat());
    }

    private static Identity identity(String id, Grant... grants) {
        return new Identity(
                new PersonId(id).actor(), id, java.util.Set.of(grants), Optional.empty(), false);
    }

    private static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
