package org.followup.core.progress;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;

/**
 * Keeps what was typed into the plan of a carry-over, and asks an office whether its commitment may
 * go into one that another leads. Nothing follows from a plan until it is carried out.
 */
public final class PlanCarryOver {

    /** As many choices as fit into one write, with the plan itself. */
    public static final int MOST = Transaction.MOST - 1;

    private final CarryOverPorts ports;

    public PlanCarryOver(CarryOverPorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        record Saved(CarryOverPlan plan) implements Outcome {}

        /** The answer of an office, or the question to it, is on record. */
        record Recorded(MergeConsent consent) implements Outcome {}

        /** There is no such forum, none before it, or the commitment is none of its own. */
        record NotFound() implements Outcome {}

        /** Somebody saved the plan since {@code base}. */
        record ChangedMeanwhile(CarryOverPlan now) implements Outcome {}

        record BeingCarriedOut() implements Outcome {}

        /** Nothing is to be agreed to: it does not go into one of another office. */
        record NothingToAgree() implements Outcome {}
    }

    /** {@code base} is the revision of the plan as it was seen; 0 where there was none. */
    public Outcome save(Actor by, ForumId into, int base, Collection<PlannedCarryOver> typed) {
        return Retry.untilWon(
                () -> {
                    var found = CarryOverBoard.of(ports, into);
                    if (found.isEmpty()) {
                        return Optional.of(new Outcome.NotFound());
                    }
                    var board = found.get();
                    var plan = board.plan();
                    if (isBeingCarriedOut(board)) {
                        return Optional.of(new Outcome.BeingCarriedOut());
                    }
                    if (plan.map(CarryOverPlan::revision).orElse(0) != base) {
                        return Optional.of(new Outcome.ChangedMeanwhile(plan.orElseThrow()));
                    }
                    var now = ports.clock().instant();
                    var saved =
                            plan.orElseGet(
                                            () ->
                                                    CarryOverPlan.first(
                                                            into, board.from().id(), by, now))
                                    .saved(by, now);
                    var own =
                            typed.stream()
                                    .filter(one -> board.line(one.commitment()).isPresent())
                                    .collect(
                                            Collectors.toMap(
                                                    PlannedCarryOver::commitment, one -> one));
                    return ports.journal()
                            .commit(Transaction.without().put(saved).put(List.copyOf(own.values())))
                            .ifCommitted(new Outcome.Saved(saved));
                });
    }

    /** Asks the office of a commitment that is to go into one of another office. */
    public Outcome ask(Actor by, ForumId into, CommitmentReference reference) {
        return Retry.untilWon(
                () -> {
                    var board = CarryOverBoard.of(ports, into);
                    var line = board.flatMap(found -> found.line(reference));
                    if (line.isEmpty()) {
                        return Optional.of(new Outcome.NotFound());
                    }
                    if (isBeingCarriedOut(board.get())) {
                        return Optional.of(new Outcome.BeingCarriedOut());
                    }
                    return line.get()
                            .choice()
                            .flatMap(PlanCarryOver::lead)
                            .filter(lead -> isOfAnother(line.get(), board.get(), lead))
                            .map(lead -> record(by, asked(board.get(), line.get(), lead)))
                            .orElse(Optional.of(new Outcome.NothingToAgree()));
                });
    }

    /** The word of the office whose commitment it is. */
    public Outcome answer(Actor by, ForumId into, CommitmentReference reference, boolean agreed) {
        return Retry.untilWon(
                () -> {
                    var board = CarryOverBoard.of(ports, into);
                    var consent = board.flatMap(found -> found.consent(reference));
                    if (consent.isEmpty()) {
                        return Optional.of(new Outcome.NotFound());
                    }
                    if (isBeingCarriedOut(board.get())) {
                        return Optional.of(new Outcome.BeingCarriedOut());
                    }
                    var state = agreed ? MergeConsent.State.GIVEN : MergeConsent.State.REFUSED;
                    return consent.get().state() == state
                            ? Optional.of(new Outcome.Recorded(consent.get()))
                            : record(by, consent.get().to(consent.get().lead(), state));
                });
    }

    private Optional<Outcome> record(Actor by, MergeConsent consent) {
        var head = ports.journal().head(consent.office().history());
        var change = Change.after(head, ports.clock().instant(), by, consent.what());
        return ports.journal()
                .commit(Transaction.of(change).put(consent).put(letters(consent, change)))
                .ifCommitted(new Outcome.Recorded(consent));
    }

    /** To those who report for the office that is asked. */
    private List<Letter> letters(MergeConsent consent, Change change) {
        if (consent.state() != MergeConsent.State.ASKED) {
            return List.of();
        }
        var about =
                Map.of(
                        "forum", consent.into().value(),
                        "office", consent.office().value(),
                        "commitment", consent.commitment().value(),
                        "lead", consent.lead().value());
        var occasion =
                "consent-%s-%s-%d"
                        .formatted(consent.into(), consent.commitment(), change.sequence());
        return new Reporting(ports.people())
                .of(consent.office())
                .map(
                        person ->
                                Letter.pending(
                                        person.id().receiver(),
                                        LetterKind.CONSENT_ASKED,
                                        occasion,
                                        about,
                                        change.at(),
                                        change.at()))
                .toList();
    }

    private static MergeConsent asked(
            CarryOverBoard board, CarryOverBoard.Line line, CommitmentReference lead) {
        return board.consent(line.reference())
                .map(known -> known.to(lead, MergeConsent.State.ASKED))
                .orElseGet(
                        () ->
                                new MergeConsent(
                                        board.into().id(),
                                        line.reference(),
                                        line.row().office(),
                                        lead,
                                        MergeConsent.State.ASKED,
                                        1));
    }

    private static Optional<CommitmentReference> lead(CarryOver choice) {
        return switch (choice) {
            case CarryOver.Merge(var lead) -> Optional.of(lead);
            case CarryOver.Continue c -> Optional.empty();
            case CarryOver.Split s -> Optional.empty();
            case CarryOver.Supersede s -> Optional.empty();
            case CarryOver.Withdraw w -> Optional.empty();
        };
    }

    private static boolean isOfAnother(
            CarryOverBoard.Line line, CarryOverBoard board, CommitmentReference lead) {
        return board.line(lead)
                .filter(other -> !other.row().office().equals(line.row().office()))
                .isPresent();
    }

    private static boolean isBeingCarriedOut(CarryOverBoard board) {
        return board.plan().filter(CarryOverPlan::isUnderWay).isPresent();
    }
}
