package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentRegistered;
import org.followup.core.commitments.CommitmentState;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;

/**
 * One commitment, with those that go into it, as it leaves the old forum: everything it changes, in
 * one transaction.
 */
final class CarriedGroup {

    enum Result {
        CARRIED,
        /** Read again, decide again. */
        LOST_RACE,
        /** Somebody ended or completed it since the board was read. */
        IMPOSSIBLE
    }

    private final CarryOverPorts ports;
    private final CarryOverBoard board;
    private final List<CarryOverBoard.Line> group;

    CarriedGroup(CarryOverPorts ports, CarryOverBoard board, List<CarryOverBoard.Line> group) {
        this.ports = ports;
        this.board = board;
        this.group = List.copyOf(group);
    }

    Result carry(Actor by, CarryOverPlan past) {
        var content = lead().chosen().orElseThrow();
        return switch (content.choice()) {
            case CarryOver.Closing closing -> close(by, past, closing, content);
            case CarryOver.Continue go -> carry(by, past, content, 1);
            case CarryOver.Split split -> carry(by, past, content, 1);
            case CarryOver.Merge merge -> throw new IllegalStateException("nothing leads itself");
        };
    }

    private CarryOverBoard.Line lead() {
        return group.getFirst();
    }

    private Result close(
            Actor by,
            CarryOverPlan past,
            CarryOver.Closing closing,
            CarryOverForm.Content content) {
        var reason = new ArrangeRound.Reason(lead().planned().language(), content.reason());
        var outcome =
                ports.endCommitment()
                        .attempt(
                                by,
                                lead().reference(),
                                closing,
                                reason,
                                (transaction, commitment, change) ->
                                        transaction.put(past).delete(lead().planned()));
        return outcome.map(
                        one ->
                                switch (one) {
                                    case EndCommitment.Outcome.Ended ended -> Result.CARRIED;
                                    case EndCommitment.Outcome.Refused r -> Result.IMPOSSIBLE;
                                })
                .orElse(Result.LOST_RACE);
    }

    /** {@code ahead} skips numbers that another forum of the same year has given. */
    private Result carry(Actor by, CarryOverPlan past, CarryOverForm.Content content, int ahead) {
        var writing = new Writing(by);
        if (!writing.stillOpen()) {
            return Result.IMPOSSIBLE;
        }
        var transaction = writing.transaction(content, ahead).put(past);
        return switch (ports.journal().commit(transaction)) {
            case CommitResult.Committed() -> Result.CARRIED;
            case CommitResult.LostRace() -> Result.LOST_RACE;
            case CommitResult.Taken(var taken) when taken instanceof Commitment ->
                    carry(by, past, content, ahead + 1);
            case CommitResult.Taken(var taken) -> Result.LOST_RACE;
        };
    }

    /** Reads the heads, then the rows, and makes changes one after another. */
    private final class Writing {

        private final Actor by;
        private final Map<OfficeId, Head> heads = new TreeMap<>();
        private final List<CommitmentRow> rows;
        private Transaction transaction = Transaction.without();

        Writing(Actor by) {
            this.by = by;
            group.forEach(
                    line ->
                            heads.computeIfAbsent(
                                    line.row().office(),
                                    office -> ports.journal().head(office.history())));
            this.rows =
                    group.stream()
                            .map(
                                    line ->
                                            ports.progress()
                                                    .row(
                                                            line.row().office(),
                                                            line.row().forum(),
                                                            line.reference())
                                                    .orElseThrow())
                            .toList();
        }

        boolean stillOpen() {
            return rows.stream()
                    .allMatch(
                            row ->
                                    Standing.of(row, board.from()).state()
                                            instanceof CommitmentState.Open);
        }

        Transaction transaction(CarryOverForm.Content content, int ahead) {
            var references = register(successors(content), ahead);
            for (var i = 0; i < group.size(); i++) {
                end(group.get(i), rows.get(i), references);
            }
            return transaction;
        }

        private List<NewCommitment> successors(CarryOverForm.Content content) {
            var all =
                    group.stream()
                            .map(l -> ports.commitments().find(l.reference()).orElseThrow())
                            .toList();
            var successors = new Successors(board.into().id(), all.getFirst(), content);
            return content.choice() instanceof CarryOver.Split(var titles)
                    ? successors.split(titles)
                    : List.of(
                            all.size() == 1
                                    ? successors.continued()
                                    : successors.merged(all.subList(1, all.size())));
        }

        private List<CommitmentReference> register(List<NewCommitment> drafts, int ahead) {
            var forum = board.into();
            var office = lead().row().office();
            var listed = new ArrayList<>(ports.progress().rows(office, forum.id()));
            var from = rows.stream().map(CommitmentRow::reference).toList();
            var references = new ArrayList<CommitmentReference>();
            for (var draft : drafts) {
                var reference =
                        RegisterCommitment.nextReference(
                                forum, draft, listed, references.isEmpty() ? ahead : 1);
                var commitment = draft.named(reference);
                var change = change(office, new CommitmentRegistered(commitment).what());
                var row =
                        CommitmentRow.of(commitment)
                                .registered(change.at())
                                .with(new Lineage(from, Optional.empty()));
                transaction = transaction.and(change).add(commitment).put(row);
                listed.add(row);
                references.add(reference);
            }
            var arranged = ports.progress().arrangements(forum.id(), office);
            transaction = transaction.put(Scoring.of(forum, arranged, listed));
            return references;
        }

        private void end(
                CarryOverBoard.Line line, CommitmentRow row, List<CommitmentReference> into) {
            var commitment = ports.commitments().find(line.reference()).orElseThrow();
            var text = line.chosen().map(CarryOverForm.Content::reason).orElse("");
            var language = line.planned().language();
            var head = head(row.office());
            var why =
                    text.isBlank()
                            ? Optional.<StoredText>empty()
                            : Optional.of(
                                    StoredText.written(
                                            new TextId(
                                                    head.history(),
                                                    head.sequence() + 1,
                                                    Ending.REASON + language.value()),
                                            text,
                                            ports.random()));
            var ending =
                    new Ending(
                            way(into),
                            into,
                            ports.endCommitment().today(commitment),
                            head.sequence() + 1,
                            why.map(reason -> language));
            var change = change(row.office(), ending.what(commitment, why));
            transaction =
                    transaction
                            .and(change)
                            .put(row.with(row.lineage().ended(ending)))
                            .add(why.stream().toList())
                            .delete(line.planned());
        }

        private Ending.Way way(List<CommitmentReference> into) {
            if (group.size() > 1) {
                return Ending.Way.MERGED;
            }
            return into.size() > 1 ? Ending.Way.SPLIT : Ending.Way.CONTINUED;
        }

        private Change change(OfficeId office, What what) {
            var change = Change.after(head(office), ports.clock().instant(), by, what);
            heads.put(office, change.head());
            return change;
        }

        private Head head(OfficeId office) {
            return Objects.requireNonNull(heads.get(office));
        }
    }
}
