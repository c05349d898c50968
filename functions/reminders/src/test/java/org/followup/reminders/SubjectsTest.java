package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.Notice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A subject says what, and when. */
class SubjectsTest {

    private static final Messages MESSAGES =
            Messages.load(Messages.COMMON, "org/followup/reminders/letters");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("org.followup.reminders.GoldenLettersTest#letters")
    void a_subject_names_the_day(String name, Language language, LetterContent content) {
        var words = new Words(MESSAGES, language);
        var day = day(content, words);
        var subject = Subjects.of(content, words);

        assertThat(day.isEmpty())
                .as("only who asks to sign in knows when")
                .isEqualTo(content instanceof LetterContent.SignIn);
        day.ifPresent(named -> assertThat(subject).contains(named));
    }

    /** What somebody has to know without opening it; a new kind says here what it is. */
    private static Optional<String> day(LetterContent content, Words words) {
        return switch (content) {
            case LetterContent.SignIn letter -> Optional.empty();
            case LetterContent.Invitation letter -> Optional.of(words.briefly(letter.until()));
            case LetterContent.Receipt letter ->
                    Optional.of(words.briefly(letter.at().atZone(letter.zone()).toLocalDate()));
            case LetterContent.Reminder letter -> {
                var first = letter.sections().getFirst();
                yield Optional.of(words.moment(first.dueAt(), first.zone()));
            }
            case Notice.HandedOver letter ->
                    Optional.of(words.briefly(letter.promise().place().dueOn()));
            case Notice.Escalation letter -> Optional.of(words.briefly(letter.place().dueOn()));
            case Notice.SentBack letter -> Optional.of(words.briefly(letter.reworkBy()));
            case Notice.DeadlineChanged letter ->
                    Optional.of(words.briefly(letter.place().dueOn()));
            case Notice.ForumMoved letter -> Optional.of(words.briefly(letter.opensOn()));
            case Notice.RoundOpened letter -> Optional.of(words.briefly(letter.place().dueOn()));
            case Notice.RoleHandedOver letter ->
                    Optional.of(words.briefly(letter.from().orElse(letter.on())));
            case Notice.Digest letter -> Optional.of(words.briefly(letter.week()));
            case Notice.Accepted letter -> Optional.of(words.briefly(letter.on()));
            case Notice.CommitmentsEnded letter -> Optional.of(words.briefly(letter.on()));
            case Notice.ConsentAsked letter -> Optional.of(words.briefly(letter.askedOn()));
            case Notice.EnteredOnBehalf letter -> Optional.of(words.briefly(letter.on()));
            case Notice.NoteWritten letter -> Optional.of(words.briefly(letter.on()));
            case Notice.ContributionAnswered letter -> Optional.of(words.briefly(letter.on()));
            case Notice.ExportReady letter -> Optional.of(words.briefly(letter.on()));
        };
    }
}
