package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPolicy;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentState;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Forum;
import org.followup.core.progress.CarryOverBoard.Line;

/** What the choices of a plan depend on: each other, and what offices agreed to. */
final class CarryOverChoices implements CarryOverPolicy.Surroundings {

    private final CarryOverPorts ports;
    private final Forum into;
    private final Forum from;
    private final Map<CommitmentReference, MergeConsent> consents;
    private final Map<CommitmentReference, Line> read;
    private final Map<CommitmentReference, List<Line>> merged;

    CarryOverChoices(
            CarryOverPorts ports,
            Forum into,
            Forum from,
            List<Line> read,
            Map<CommitmentReference, MergeConsent> consents) {
        this.ports = ports;
        this.into = into;
        this.from = from;
        this.consents = consents;
        this.read = CarryOverBoard.byReference(read);
        this.merged = CarryOverBoard.merged(read);
    }

    Optional<CarryOverRefusal> refusal(Line line) {
        return line.choice()
                .flatMap(
                        choice ->
                                CarryOverPolicy.refusal(
                                        line.reference(),
                                        Standing.of(line.row(), from).state(),
                                        choice,
                                        this));
    }

    @Override
    public Optional<CommitmentState> state(CommitmentReference other) {
        return Optional.ofNullable(read.get(other))
                .map(line -> Standing.of(line.row(), from).state())
                .or(() -> ports.endCommitment().state(other));
    }

    @Override
    public Optional<CarryOver> choice(CommitmentReference other) {
        return Optional.ofNullable(read.get(other)).flatMap(Line::choice);
    }

    @Override
    public int merged(CommitmentReference lead) {
        return 1 + merged.getOrDefault(lead, List.of()).size();
    }

    @Override
    public boolean agreed(CommitmentReference of, CommitmentReference lead) {
        var one = Optional.ofNullable(read.get(of)).map(line -> line.row().office());
        var other = Optional.ofNullable(read.get(lead)).map(line -> line.row().office());
        return one.equals(other)
                || Optional.ofNullable(consents.get(of))
                        .filter(c -> c.isGivenFor(lead))
                        .isPresent();
    }

    @Override
    public boolean hasTheme(CommitmentReference of) {
        return Optional.ofNullable(read.get(of))
                .flatMap(Line::chosen)
                .flatMap(CarryOverForm.Content::theme)
                .flatMap(into::theme)
                .isPresent();
    }

    @Override
    public boolean hasReason(CommitmentReference of) {
        return Optional.ofNullable(read.get(of))
                .flatMap(Line::chosen)
                .filter(content -> !content.reason().isBlank())
                .isPresent();
    }
}
