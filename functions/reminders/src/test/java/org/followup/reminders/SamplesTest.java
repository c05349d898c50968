package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.letters.LetterKind;
import org.followup.core.reminders.LetterContent;
import org.followup.core.reminders.Notice;
import org.junit.jupiter.api.Test;

/** No kind of letter can be forgotten among the golden ones. */
class SamplesTest {

    @Test
    void every_kind_of_letter_has_a_sample() {
        assertThat(samples().map(SamplesTest::kind)).contains(LetterKind.values());
    }

    @Test
    void everything_that_a_letter_can_say_has_a_sample() {
        Set<Class<?>> shown =
                samples().map(LetterContent::getClass).collect(Collectors.toUnmodifiableSet());

        assertThat(contents(LetterContent.class)).hasSizeGreaterThan(15).allMatch(shown::contains);
    }

    private static Stream<LetterContent> samples() {
        return Samples.all().values().stream();
    }

    private static Stream<Class<?>> contents(Class<?> content) {
        return content.isSealed()
                ? Stream.of(content.getPermittedSubclasses()).flatMap(SamplesTest::contents)
                : Stream.of(content);
    }

    private static LetterKind kind(LetterContent content) {
        return switch (content) {
            case LetterContent.SignIn letter -> LetterKind.SIGN_IN;
            case LetterContent.Invitation letter -> LetterKind.INVITATION;
            case LetterContent.Receipt letter -> LetterKind.RECEIPT;
            case LetterContent.Reminder letter -> LetterKind.REMINDER;
            case Notice.HandedOver letter -> LetterKind.HANDED_OVER;
            case Notice.Escalation letter -> LetterKind.ESCALATION;
            case Notice.SentBack letter -> LetterKind.SENT_BACK;
            case Notice.Accepted letter -> LetterKind.ACCEPTED;
            case Notice.DeadlineChanged letter -> LetterKind.DEADLINE_CHANGED;
            case Notice.ForumMoved letter -> LetterKind.FORUM_MOVED;
            case Notice.CommitmentsEnded letter -> LetterKind.COMMITMENTS_ENDED;
            case Notice.ConsentAsked letter -> LetterKind.CONSENT_ASKED;
            case Notice.RoundOpened letter -> LetterKind.ROUND_OPENED;
            case Notice.RoleHandedOver letter -> LetterKind.ROLE_HANDED_OVER;
            case Notice.EnteredOnBehalf letter -> LetterKind.ENTERED_ON_BEHALF;
            case Notice.NoteWritten letter -> LetterKind.NOTE_WRITTEN;
            case Notice.ContributionAnswered letter -> LetterKind.CONTRIBUTION_ANSWERED;
            case Notice.Digest letter -> LetterKind.DIGEST;
            case Notice.ExportReady letter -> LetterKind.EXPORT_READY;
        };
    }
}
