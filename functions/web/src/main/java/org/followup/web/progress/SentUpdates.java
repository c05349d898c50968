package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.followup.core.progress.EnterOnBehalf;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdateForm;

/**
 * Sends what is typed: submitted where nobody else has to confirm it, handed over to who does, or
 * entered on behalf.
 */
@Singleton
final class SentUpdates {

    private final SubmitUpdate submitUpdate;
    private final HandOverUpdate handOverUpdate;
    private final EnterOnBehalf enterOnBehalf;
    private final DraftedUpdates drafted;
    private final FilledUpdate filled;
    private final UpdateAnswers answers;

    SentUpdates(
            SubmitUpdate submitUpdate,
            HandOverUpdate handOverUpdate,
            EnterOnBehalf enterOnBehalf,
            DraftedUpdates drafted,
            FilledUpdate filled,
            UpdateAnswers answers) {
        this.submitUpdate = submitUpdate;
        this.handOverUpdate = handOverUpdate;
        this.enterOnBehalf = enterOnBehalf;
        this.drafted = drafted;
        this.filled = filled;
        this.answers = answers;
    }

    HttpResponse<?> send(TypedUpdate typed) {
        return switch (typed.read()) {
            case UpdateForm.Outcome.Faulty(var faults) -> answers.mend(typed, faults);
            case UpdateForm.Outcome.Read(var content) -> send(typed, content);
        };
    }

    private HttpResponse<?> send(TypedUpdate typed, UpdateContent content) {
        var command = typed.command(content);
        if (typed.found().onBehalf()) {
            return answers.of(typed, enterOnBehalf.enter(command));
        }
        var conflict = drafted.conflict(typed);
        if (conflict.isPresent()) {
            return filled.both(typed, conflict.get());
        }
        return typed.found().alone()
                ? answers.of(typed, submitUpdate.submit(command))
                : answers.of(typed, handOverUpdate.handOver(command));
    }
}
