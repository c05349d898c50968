package org.followup.core.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentEdited;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentRegistered;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.offices.ConfirmationSettled;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeEdited;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.OfficeRegistered;

/** Makes the views of a forum and its offices again from nothing but their histories. */
final class Replay {

    private final ReplayedForum forum;
    private final Map<String, Office> offices = new TreeMap<>();
    private final Map<CommitmentReference, Commitment> commitments = new TreeMap<>();
    private final Map<String, Arrangements> arrangements = new TreeMap<>();
    private final Map<CommitmentReference, CommitmentRow> rows = new TreeMap<>();
    private final Map<CommitmentReference, List<Update>> updates = new TreeMap<>();
    private final Map<String, HandOver> handOvers = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Assessment> assessments = new TreeMap<>();
    private final Map<CommitmentReference, Ending> endings = new TreeMap<>();
    private final Map<CommitmentReference, String> consents = new TreeMap<>();

    Replay(List<Change> forum, List<Change> offices) {
        this.forum = new ReplayedForum(forum);
        offices.forEach(this::apply);
        endings.forEach(this::end);
    }

    Seen seen() {
        var all = List.copyOf(rows.values());
        return new Seen(
                forum(),
                forum.articles(),
                List.copyOf(offices.values()),
                List.copyOf(commitments.values()),
                all,
                updates.values().stream().flatMap(List::stream).toList(),
                List.copyOf(handOvers.values()),
                notes.stream().sorted(Seen.NOTES).toList(),
                Set.copyOf(assessments.values()),
                arrangements.values().stream()
                        .collect(Collectors.toMap(Arrangements::office, Function.identity())),
                offices.values().stream().flatMap(office -> score(office, all)).toList(),
                Set.copyOf(consents.values()));
    }

    /** An office has one as soon as it has a commitment. */
    private Stream<Score> score(Office office, List<CommitmentRow> all) {
        var own = all.stream().filter(row -> row.office().equals(office.id())).toList();
        return own.isEmpty() ? Stream.of() : Stream.of(Scoring.of(forum(), arranged(office), own));
    }

    private Forum forum() {
        return forum.forum();
    }

    private Arrangements arranged(Office office) {
        return arrangements.getOrDefault(
                office.id().value(), Arrangements.none(forum().id(), office.id()));
    }

    private void apply(Change change) {
        if (Ending.is(change)) {
            endings.put(Ending.of(change), Ending.from(change));
        } else if (MergeConsent.is(change)) {
            consent(change);
        } else if (isOfThisForum(change)) {
            applyToOffice(change);
        }
    }

    /** What is about no commitment is of every forum. */
    private boolean isOfThisForum(Change change) {
        return change.what().kind().equals(CommitmentRegistered.KIND)
                || change.what()
                        .facts()
                        .find("commitment")
                        .map(one -> new CommitmentReference(one.asText()))
                        .filter(one -> !rows.containsKey(one))
                        .isEmpty();
    }

    private void consent(Change change) {
        var facts = change.what().facts();
        if (facts.text("forum").equals(forum().id().value())) {
            var state =
                    switch (change.what().kind()) {
                        case "merge-agreed" -> MergeConsent.State.GIVEN;
                        case "merge-refused" -> MergeConsent.State.REFUSED;
                        default -> MergeConsent.State.ASKED;
                    };
            var commitment = new CommitmentReference(facts.text("commitment"));
            var lead = new CommitmentReference(facts.text("lead"));
            var office = new OfficeId(change.history().key().substring("OFFICE#".length()));
            consents.put(
                    commitment,
                    Seen.said(new MergeConsent(forum().id(), commitment, office, lead, state, 1)));
        }
    }

    private void applyToOffice(Change change) {
        switch (change.what().kind()) {
            case OfficeRegistered.KIND -> {
                var office = OfficeRegistered.from(change).office();
                offices.put(office.id().value(), office);
            }
            case OfficeEdited.KIND ->
                    offices.computeIfPresent(
                            change.what().facts().text("office"),
                            (id, office) -> OfficeEdited.apply(office, change));
            case ConfirmationSettled.KIND -> {
                var settled = ConfirmationSettled.from(change);
                offices.computeIfPresent(
                        settled.office().value(), (id, office) -> office.with(settled.after()));
            }
            case CommitmentRegistered.KIND -> {
                var commitment = CommitmentRegistered.from(change).commitment();
                if (!commitment.forum().equals(forum().id())) {
                    return;
                }
                commitments.put(commitment.reference(), commitment);
                rows.put(
                        commitment.reference(),
                        CommitmentRow.of(commitment).registered(change.at()));
                updates.put(commitment.reference(), List.of());
            }
            case CommitmentEdited.KIND -> {
                var edited = CommitmentEdited.from(change).after();
                commitments.put(edited.reference(), edited);
                rows.computeIfPresent(edited.reference(), (id, row) -> row.edited(edited));
            }
            case UpdateSubmitted.KIND -> apply(UpdateSubmitted.from(change));
            case UpdateReviewed.KIND -> review(change);
            case HandOver.KIND -> wait(HandOver.from(change));
            case HandOver.TAKEN_BACK -> {
                var facts = change.what().facts();
                end(
                        new CommitmentReference(facts.text("commitment")),
                        new RoundId(facts.text("round")));
            }
            case Note.KIND -> notes.add(Note.from(change));
            case Assessment.KIND ->
                    assessments.put(
                            change.history().key() + change.sequence(), Assessment.from(change));
            case Assessment.Reply.KIND ->
                    assessments.computeIfPresent(
                            change.history().key() + change.what().facts().number("of"),
                            (key, one) -> one.replied(change));
            case "practice-shared",
                    "question-asked",
                    "contribution-edited",
                    "contribution-withdrawn",
                    "answer-given",
                    "answer-withdrawn",
                    "practice-used",
                    "practice-use-taken-back" -> {}
            case "role-granted", "role-ended", "role-handed-over" -> {}
            case ArrangementEvent.EXTENDED,
                    ArrangementEvent.ASKED,
                    ArrangementEvent.ROUND_EXCUSED,
                    ArrangementEvent.COMMITMENT_EXCUSED,
                    ArrangementEvent.REOPENED,
                    ArrangementEvent.UNDONE ->
                    arrange(change);
            default -> throw new AssertionError("nobody replays " + change.what().kind());
        }
    }

    private void end(CommitmentReference reference, Ending ending) {
        rows.computeIfPresent(reference, (id, row) -> row.with(row.lineage().ended(ending)));
        ending.into()
                .forEach(
                        next ->
                                rows.computeIfPresent(
                                        next, (id, row) -> row.with(row.lineage().and(reference))));
    }

    private void arrange(Change change) {
        var office = change.history().key().substring("OFFICE#".length());
        var before =
                arrangements.getOrDefault(
                        office,
                        Arrangements.none(ArrangementEvent.forum(change), new OfficeId(office)));
        arrangements.put(office, ArrangementEvent.apply(before, change));
    }

    private void wait(HandOver handOver) {
        var proposed = handOver.proposed();
        handOvers.put(proposed.commitment() + "#" + proposed.round(), handOver);
        rows.computeIfPresent(
                proposed.commitment(),
                (reference, row) -> row.waiting(proposed.round(), Optional.of(proposed.at())));
    }

    private void end(CommitmentReference commitment, RoundId round) {
        handOvers.remove(commitment + "#" + round);
        rows.computeIfPresent(commitment, (reference, row) -> row.waiting(round, Optional.empty()));
    }

    private void review(Change change) {
        var reviewed = UpdateReviewed.from(change);
        updates.computeIfPresent(
                reviewed.commitment(),
                (reference, known) ->
                        known.stream()
                                .map(
                                        one ->
                                                one.round().equals(reviewed.round())
                                                                && one.version()
                                                                        == reviewed.version()
                                                        ? one.with(UpdateReviewed.review(change))
                                                        : one)
                                .toList());
        rows.computeIfPresent(
                reviewed.commitment(),
                (reference, row) ->
                        row.counting(reviewed.round(), updates.getOrDefault(reference, List.of())));
    }

    private void apply(Update update) {
        end(update.commitment(), update.round());
        rows.computeIfPresent(update.commitment(), (reference, row) -> row.after(update));
        updates.computeIfPresent(update.commitment(), (reference, known) -> plus(known, update));
    }

    private static List<Update> plus(List<Update> known, Update update) {
        return Stream.concat(known.stream(), Stream.of(update))
                .sorted(Comparator.comparing(Update::round).thenComparingInt(Update::version))
                .toList();
    }
}
