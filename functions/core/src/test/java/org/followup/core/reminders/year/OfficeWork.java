package org.followup.core.reminders.year;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;

/** Offices submit, and answer what the secretariat has asked. */
record OfficeWork(People people, SubmitUpdate submissions, HourlyWork letters) {

    static OfficeWork on(Setting setting, HourlyWork letters) {
        return new OfficeWork(setting.people(), new SubmitUpdate(setting.updates()), letters);
    }

    void submit(World.Action.Submit submit) {
        submit(submit.office(), submit.commitment(), submit.round(), 1, submit.complete());
    }

    void rework(World.Action.Rework rework) {
        submit(rework.office(), rework.commitment(), rework.round(), 2, false);
    }

    private void submit(
            String office, int commitment, String round, int version, boolean complete) {
        var writers = people.of(new OfficeId(office));
        if (writers.isEmpty()) {
            return;
        }
        var person = writers.getFirst();
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
        Insistence.untilDone(() -> isStored(submissions.submit(command)));
        letters.stream(
                person.id().receiver(), "receipt-%s-%s-%d".formatted(reference, round, version));
    }

    private static boolean isStored(SubmitUpdate.Outcome outcome) {
        return outcome instanceof SubmitUpdate.Outcome.Submitted
                || outcome instanceof SubmitUpdate.Outcome.Repeated;
    }

    private static Identity identity(Person person) {
        return new Identity(
                person.id().actor(), person.name(), person.grants(), Optional.empty(), false);
    }

    static CommitmentReference reference(String office, int number) {
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
