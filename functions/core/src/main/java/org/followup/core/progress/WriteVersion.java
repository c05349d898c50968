package org.followup.core.progress;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.history.Answer;
import org.followup.core.history.Transaction;
import org.followup.core.tasks.TaskKind;

/** Puts together the one transaction by which something that was written is stored. */
record WriteVersion(UpdatePorts ports, Dossier dossier) {

    private static final Duration ANSWER_KEPT = Duration.ofDays(1);

    Submission.Ready submitted(SubmitUpdate.Command command, Optional<Confirmation> confirmation) {
        return submission()
                .submitted(answered(command), dossier.newestVersion() + 1, earlier(), confirmation);
    }

    Submission.Ready handedOver(SubmitUpdate.Command command) {
        return submission().handedOver(answered(command), dossier.newestVersion() + 1, earlier());
    }

    /** Each value with the doubts that it is right in spite of, for whoever reads it. */
    private SubmitUpdate.Command answered(SubmitUpdate.Command command) {
        var far = dossier.far(command.content());
        return command.with(
                command.content()
                        .with(
                                command.content().values().stream()
                                        .map(value -> value.right(doubts(far, value)))
                                        .toList()));
    }

    private static Set<Doubt> doubts(List<FarValue> far, IndicatorValue value) {
        return far.stream()
                .filter(one -> one.value().indicator().equals(value.indicator()))
                .map(FarValue::doubt)
                .collect(Collectors.toSet());
    }

    Submission.Ready confirmed(HandOver handOver, Confirmation confirmation) {
        return submission().confirmed(handOver.proposed(), confirmation);
    }

    /** Whatever waited for confirmation or was typed is overtaken by a version. */
    Transaction transaction(SubmitUpdate.Command command, Submission.Ready ready) {
        return transaction(ready).add(answer(command, ready));
    }

    Transaction transaction(Submission.Ready ready) {
        var update = ready.update();
        var row = dossier.row().after(update).waiting(dossier.round(), Optional.empty());
        var toReview =
                ports.tasks()
                        .toOpen(
                                TaskKind.UPDATE_TO_REVIEW,
                                SubmitUpdate.taskOf(update),
                                dossier.now());
        return emptied(
                dossier.with(ready.change(), row).add(update).add(ready.texts()).put(toReview));
    }

    /** The frozen text waits, and nothing is typed any more. */
    Transaction waiting(SubmitUpdate.Command command, Submission.Ready ready) {
        var at = Optional.of(ready.update().at());
        var transaction =
                dossier.with(ready.change(), dossier.row().waiting(dossier.round(), at))
                        .add(ready.texts())
                        .add(answer(command, ready))
                        .put(new HandOver(ready.update()));
        return dossier.draft().map(transaction::delete).orElse(transaction);
    }

    private Transaction emptied(Transaction transaction) {
        var without = dossier.draft().map(transaction::delete).orElse(transaction);
        return dossier.handOver().map(without::delete).orElse(without);
    }

    private Answer answer(SubmitUpdate.Command command, Submission.Ready ready) {
        return new Answer(
                command.request(),
                Submission.digest(command),
                ready.update().receipt(),
                dossier.now().plus(ANSWER_KEPT));
    }

    private Submission submission() {
        return new Submission(
                dossier.head(),
                dossier.now(),
                dossier.forum(),
                dossier.deadline(),
                dossier.isLate(),
                ports.random());
    }

    private Optional<UpdateContent> earlier() {
        return Versions.before(dossier.updates(), dossier.forum(), dossier.deadline().round())
                .map(update -> ports.progress().contents(List.of(update)).getFirst());
    }
}
