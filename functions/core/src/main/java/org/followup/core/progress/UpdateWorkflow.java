package org.followup.core.progress;

import static org.followup.core.progress.UpdateRefusal.*;

import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.progress.UpdateState.Accepted;
import org.followup.core.progress.UpdateState.Draft;
import org.followup.core.progress.UpdateState.HandedOver;
import org.followup.core.progress.UpdateState.Published;
import org.followup.core.progress.UpdateState.SentBack;
import org.followup.core.progress.UpdateState.Settled;
import org.followup.core.progress.UpdateState.Submitted;
import org.followup.core.progress.UpdateState.Version;
import org.followup.core.progress.UpdateState.Withdrawn;

/**
 * The workflow of an update as one pure function: state, command and who asks give the next state
 * or a refusal. Who may do it at all comes first, then the round's days, then the state, then the
 * two-person rule.
 */
public final class UpdateWorkflow {

    private UpdateWorkflow() {}

    /**
     * What follows from a command, whoever gave it.
     *
     * @param version what a submission would bring; of a hand-over that is confirmed, its own
     * @param reworkBy the day that sending back would set
     */
    public static UpdateDecision decide(
            UpdateState state,
            UpdateCommand command,
            Party party,
            Window window,
            Version version,
            LocalDate reworkBy) {
        return mayNot(command, party)
                .or(() -> closed(state, command, window))
                .<UpdateDecision>map(UpdateDecision.Refused::new)
                .orElseGet(() -> follow(state, command, party, version, reworkBy));
    }

    private static Optional<UpdateRefusal> mayNot(UpdateCommand command, Party party) {
        return switch (command) {
            case EDIT, HAND_OVER, TAKE_BACK, WITHDRAW -> unless(party.writes(), NOT_OF_THE_OFFICE);
            case CONFIRM ->
                    unless(party.writes(), NOT_OF_THE_OFFICE)
                            .or(() -> unless(party.confirms(), NOT_A_CONFIRMER));
            case SUBMIT_ALONE ->
                    unless(party.writes(), NOT_OF_THE_OFFICE)
                            .or(() -> unless(party.submitsAlone(), NOT_ALONE));
            case ENTER_ON_BEHALF, ACCEPT, SEND_BACK, PUBLISH ->
                    unless(party.secretariat(), NOT_THE_SECRETARIAT);
        };
    }

    /**
     * The round's days bind what the office submits. What was sent back can still be reworked after
     * the lock, for its own day is the one that counts then; the secretariat enters late letters.
     */
    private static Optional<UpdateRefusal> closed(
            UpdateState state, UpdateCommand command, Window window) {
        return switch (command) {
            case EDIT, TAKE_BACK, WITHDRAW, ACCEPT, SEND_BACK, PUBLISH -> Optional.empty();
            case ENTER_ON_BEHALF ->
                    switch (window) {
                        case NOT_OPEN_YET -> Optional.of(NOT_OPEN_YET);
                        case OPEN, LOCKED -> Optional.empty();
                        case ENDED -> Optional.of(COMMITMENT_ENDED);
                    };
            case HAND_OVER, CONFIRM, SUBMIT_ALONE ->
                    switch (window) {
                        case NOT_OPEN_YET -> Optional.of(NOT_OPEN_YET);
                        case OPEN -> Optional.empty();
                        case ENDED -> Optional.of(COMMITMENT_ENDED);
                        case LOCKED -> unless(state.settled() instanceof SentBack, LOCKED);
                    };
        };
    }

    private static UpdateDecision follow(
            UpdateState state,
            UpdateCommand command,
            Party party,
            Version version,
            LocalDate reworkBy) {
        return switch (command) {
            case EDIT -> next(state.settled());
            case HAND_OVER -> next(new HandedOver(state.settled()));
            case TAKE_BACK ->
                    state instanceof HandedOver(var before)
                            ? next(before)
                            : refused(NOT_HANDED_OVER);
            case CONFIRM -> confirm(state, party, version);
            case SUBMIT_ALONE -> submit(state, version);
            case ENTER_ON_BEHALF ->
                    state instanceof HandedOver
                            ? refused(WAITS_FOR_CONFIRMATION)
                            : submit(state, version);
            case WITHDRAW -> withdraw(state);
            case ACCEPT -> review(state, party, (of, before) -> new Accepted(of, before));
            case SEND_BACK ->
                    review(state, party, (of, before) -> new SentBack(of, reworkBy, before));
            case PUBLISH -> publish(state);
        };
    }

    private static UpdateDecision confirm(UpdateState state, Party party, Version version) {
        if (!(state instanceof HandedOver)) {
            return refused(NOT_HANDED_OVER);
        }
        var own =
                switch (party.hand()) {
                    case NONE -> Optional.<UpdateRefusal>empty();
                    case SAME_MAILBOX -> unless(party.confirmsOwn(), SHARED_MAILBOX);
                    case OWN -> unless(party.confirmsOwn(), OWN_HAND_OVER);
                };
        return own.<UpdateDecision>map(UpdateDecision.Refused::new)
                .orElseGet(() -> submit(state, version));
    }

    private static UpdateDecision submit(UpdateState state, Version version) {
        var before = state.settled();
        return next(new Submitted(version, before instanceof Withdrawn ? new Draft() : before));
    }

    /** Before review; what was entered on the office's behalf also after it. */
    private static UpdateDecision withdraw(UpdateState state) {
        return switch (state) {
            case HandedOver h -> refused(WAITS_FOR_CONFIRMATION);
            case Draft(), Withdrawn() -> refused(NOT_SUBMITTED);
            case Submitted(var version, var before) -> next(without(before));
            case SentBack(var version, var day, var before) -> revoke(version, before);
            case Accepted(var version, var before) -> revoke(version, before);
            case Published(var version, var before) -> revoke(version, before);
        };
    }

    private static UpdateDecision revoke(Version version, Settled before) {
        return version.onBehalf() ? next(without(before)) : refused(REVIEWED_ALREADY);
    }

    private static Settled without(Settled before) {
        return before instanceof Draft ? new Withdrawn() : before;
    }

    private interface Verdict {
        Settled on(Version version, Settled before);
    }

    /** A hand-over does not hold up the review of what is submitted: it stays on top of it. */
    private static UpdateDecision review(UpdateState state, Party party, Verdict verdict) {
        return switch (state.settled()) {
            case Draft(), Withdrawn() -> refused(NOT_SUBMITTED);
            case SentBack s -> refused(REVIEWED_ALREADY);
            case Accepted a -> refused(REVIEWED_ALREADY);
            case Published p -> refused(REVIEWED_ALREADY);
            case Submitted(var version, var before) ->
                    party.hand() == Party.Hand.OWN
                            ? refused(OWN_UPDATE)
                            : next(onTop(state, verdict.on(version, before)));
        };
    }

    private static UpdateDecision publish(UpdateState state) {
        return switch (state.settled()) {
            case Draft(), Withdrawn() -> refused(NOT_SUBMITTED);
            case Submitted s -> refused(NOT_ACCEPTED);
            case SentBack s -> refused(NOT_ACCEPTED);
            case Published p -> refused(PUBLISHED_ALREADY);
            case Accepted(var version, var before) ->
                    version.forPublication()
                            ? next(onTop(state, new Published(version, before)))
                            : refused(NOT_FOR_PUBLICATION);
        };
    }

    private static UpdateState onTop(UpdateState state, Settled settled) {
        return state instanceof HandedOver ? new HandedOver(settled) : settled;
    }

    private static Optional<UpdateRefusal> unless(boolean allowed, UpdateRefusal refusal) {
        return allowed ? Optional.empty() : Optional.of(refusal);
    }

    private static UpdateDecision next(UpdateState state) {
        return new UpdateDecision.Next(state);
    }

    private static UpdateDecision refused(UpdateRefusal why) {
        return new UpdateDecision.Refused(why);
    }
}
