package org.followup.core.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.access.People;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Transaction;
import org.followup.core.offices.Office;

/** One commitment in one round as a command finds it, all read after the office's head. */
public record Dossier(
        Head head,
        Instant now,
        Commitment commitment,
        Forum forum,
        Deadline deadline,
        List<Update> updates,
        Optional<HandOver> handOver,
        List<CommitmentRow> rows,
        Optional<Draft> draft) {

    public Office office() {
        return deadline.office();
    }

    public RoundId round() {
        return deadline.id();
    }

    public UpdateState state() {
        var settled = UpdateState.of(versions());
        return handOver.isPresent() ? new UpdateState.HandedOver(settled) : settled;
    }

    /** The versions of this round, withdrawn ones too. */
    List<Update> versions() {
        return updates.stream().filter(update -> update.round().equals(round())).toList();
    }

    public Optional<Update> current() {
        return Versions.latest(updates, round());
    }

    public int newestVersion() {
        return Versions.newest(updates, round()).map(Update::version).orElse(0);
    }

    public Window window() {
        if (new Standing(row(), forum.rounds(), deadline.arrangements())
                .isEndedIn(deadline.round())) {
            return Window.ENDED;
        }
        if (now.isBefore(deadline.opensAt())) {
            return Window.NOT_OPEN_YET;
        }
        return now.isBefore(deadline.locksAt()) ? Window.OPEN : Window.LOCKED;
    }

    /** The values of a content that lie far from those before this round. */
    List<FarValue> far(UpdateContent content) {
        var reported =
                forum.rounds().stream()
                        .takeWhile(round -> !round.id().equals(round()))
                        .flatMap(round -> Versions.latest(updates, round.id()).stream())
                        .flatMap(update -> update.values().stream())
                        .toList();
        return content.values().stream().flatMap(value -> far(value, reported)).toList();
    }

    private Stream<FarValue> far(IndicatorValue value, List<IndicatorValue> reported) {
        return commitment.indicator(value.indicator()).stream()
                .flatMap(
                        indicator ->
                                Stream.concat(
                                        Series.of(indicator, reported).far(value),
                                        PartsPolicy.far(indicator, value)));
    }

    /** Judged by the first submission that stands, toward the deadline in force at that time. */
    boolean isLate() {
        return versions().stream()
                .filter(update -> update.review().stage() != Stage.WITHDRAWN)
                .min(Comparator.comparingInt(Update::version))
                .map(Update::late)
                .orElse(deadline.isLate(now));
    }

    /** The refusal of a command, if there is one. */
    Optional<UpdateRefusal> refusal(UpdateCommand command, Identity by, Party.Hand hand) {
        return switch (decide(command, by, hand, LocalDate.EPOCH)) {
            case UpdateDecision.Next next -> Optional.empty();
            case UpdateDecision.Refused(var why) -> Optional.of(why);
        };
    }

    private UpdateDecision decide(
            UpdateCommand command, Identity by, Party.Hand hand, LocalDate reworkBy) {
        var version =
                new UpdateState.Version(
                        newestVersion() + 1,
                        command == UpdateCommand.ENTER_ON_BEHALF,
                        handOver.map(h -> h.proposed().forPublication()).orElse(false));
        return UpdateWorkflow.decide(
                state(), command, party(by, hand), window(), version, reworkBy);
    }

    private Party party(Identity by, Party.Hand hand) {
        var office = office();
        var own = by.mayConfirmOwnFor(office);
        return new Party(
                by.mayWriteFor(office.id()),
                by.mayConfirmFor(office.id()),
                by.maySubmitAloneFor(office) || own,
                own,
                by.isSecretariat(),
                hand);
    }

    /** How somebody relates to who wrote what waits for confirmation. */
    Party.Hand handInHandOver(Identity by, People people) {
        return handOver.map(waiting -> hand(by, waiting.proposed().by(), people))
                .orElse(Party.Hand.NONE);
    }

    /** Whether somebody wrote, confirmed or entered what is submitted. */
    Party.Hand handInVersion(Identity by) {
        return current()
                        .filter(
                                update ->
                                        update.by().equals(by.actor())
                                                || update.confirmation()
                                                        .filter(c -> c.by().equals(by.actor()))
                                                        .isPresent())
                        .isPresent()
                ? Party.Hand.OWN
                : Party.Hand.NONE;
    }

    private static Party.Hand hand(Identity by, Actor writer, People people) {
        if (by.actor().equals(writer)) {
            return Party.Hand.OWN;
        }
        var one = people.find(new PersonId(by.actor().id())).map(person -> person.address());
        var other = people.find(new PersonId(writer.id())).map(person -> person.address());
        return one.isPresent() && one.equals(other) ? Party.Hand.SAME_MAILBOX : Party.Hand.NONE;
    }

    CommitmentRow row() {
        return rows.stream()
                .filter(row -> row.reference().equals(commitment.reference()))
                .findFirst()
                .orElseThrow();
    }

    /** What a letter or a task about it names. */
    Map<String, String> about() {
        return Map.of(
                "office", office().id().value(),
                "forum", forum.id().value(),
                "round", round().value(),
                "commitment", commitment.reference().value());
    }

    /** A change with the office's row and card as they are then. */
    Transaction with(Change change, CommitmentRow row) {
        var after =
                rows.stream()
                        .map(each -> each.reference().equals(row.reference()) ? row : each)
                        .toList();
        return Transaction.of(change).put(row, Scoring.of(forum, deadline.arrangements(), after));
    }

    /** The row with another state of one version. */
    CommitmentRow rowWith(Update version) {
        var all =
                versions().stream()
                        .map(each -> each.version() == version.version() ? version : each)
                        .toList();
        return row().counting(round(), all);
    }
}
