package org.followup.core.reminders.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Person;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.SmallForum;

/**
 * Offices submit, the secretariat asks, offices answer. Whoever hears nothing presses the button
 * again: the same request.
 */
record OfficeWork(
        SmallForum forum, SubmitUpdate submissions, ReviewUpdate reviews, HourlyWork letters) {

    static final Actor SECRETARIAT = new Actor("secretariat-1");

    void submit(World.Action.Submit submit) {
        submit(submit.office(), submit.commitment(), submit.round(), 1, submit.complete());
    }

    void rework(World.Action.Rework rework) {
        submit(rework.office(), rework.commitment(), rework.round(), 2, false);
    }

    private void submit(
            String office, int commitment, String round, int version, boolean complete) {
        var people = forum.store.people().of(new OfficeId(office));
        if (people.isEmpty()) {
            return;
        }
        var person = people.getFirst();
        var reference = reference(office, commitment);
        var command =
                new SubmitUpdate.Command(
                        identity(person),
                        reference + round + version,
                        reference,
                        new RoundId(round),
                        version - 1,
                        content(complete),
                        Source.FORM);
        untilDone(() -> isStored(submissions.submit(command)));
        letters.stream(
                person.id().receiver(), "receipt-%s-%s-%d".formatted(reference, round, version));
    }

    private static boolean isStored(SubmitUpdate.Outcome outcome) {
        return outcome instanceof SubmitUpdate.Outcome.Submitted
                || outcome instanceof SubmitUpdate.Outcome.Repeated;
    }

    void sendBack(World.Action.SendBack asked) {
        var by =
                new Identity(
                        SECRETARIAT,
                        "Secretariat",
                        Set.of(Grant.secretariat()),
                        Optional.empty(),
                        false);
        var version =
                new ReviewUpdate.Version(
                        by,
                        reference(asked.office(), asked.commitment()),
                        new RoundId(asked.round()),
                        1);
        untilDone(() -> isSentBack(new OfficeId(asked.office()), version));
    }

    /** The answer may have been lost. */
    private boolean isSentBack(OfficeId office, ReviewUpdate.Version version) {
        return reviews.sendBack(version, "Where was it counted?") instanceof UpdateOutcome.Moved
                || forum.rows(office).stream()
                        .filter(row -> row.reference().equals(version.commitment()))
                        .flatMap(row -> row.in(version.round()).stream())
                        .anyMatch(reported -> reported.reworkBy().isPresent());
    }

    private static void untilDone(BooleanSupplier work) {
        for (var done = false; !done; ) {
            try {
                if (!work.getAsBoolean()) {
                    throw new AssertionError("nobody should be refused in this year");
                }
                done = true;
            } catch (RuntimeException | Interrupted again) {
                done = false;
            }
        }
    }

    private static Identity identity(Person person) {
        return new Identity(
                person.id().actor(), person.name(), person.grants(), Optional.empty(), false);
    }

    private static CommitmentReference reference(String office, int number) {
        return CommitmentReference.of(new OfficeId(office), 2025, new ThemeCode("VIO"), number);
    }

    private static UpdateContent content(boolean complete) {
        return new UpdateContent(
                complete ? ImplementationStatus.COMPLETE : ImplementationStatus.LIMITED,
                List.of(),
                Optional.empty(),
                LanguageTag.of(Language.ENGLISH),
                Map.of());
    }
}
