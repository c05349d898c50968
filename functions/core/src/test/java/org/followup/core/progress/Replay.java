package org.followup.core.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.followup.core.forums.Article;
import org.followup.core.forums.DaysMoved;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumEvent;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.offices.ConfirmationSettled;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeEdited;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.OfficeRegistered;
import org.followup.core.stores.Ports;
import org.jspecify.annotations.Nullable;

/** Makes the views of a forum and its offices again from nothing but their histories. */
final class Replay {

    private static final Comparator<Note> NOTES =
            Comparator.comparing(Note::office).thenComparingLong(Note::sequence);

    private @Nullable Forum forum;
    private final Map<Integer, Article> articles = new TreeMap<>();
    private final Map<String, Office> offices = new TreeMap<>();
    private final Map<CommitmentReference, Commitment> commitments = new TreeMap<>();
    private final Map<String, Arrangements> arrangements = new TreeMap<>();
    private final Map<CommitmentReference, CommitmentRow> rows = new TreeMap<>();
    private final Map<CommitmentReference, List<Update>> updates = new TreeMap<>();
    private final Map<String, HandOver> handOvers = new TreeMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Assessment> assessments = new TreeMap<>();

    Replay(List<Change> forum, List<Change> offices) {
        forum.forEach(this::apply);
        offices.forEach(this::applyToOffice);
    }

    /** Everything that the stores should show, to be compared as one value. */
    record Seen(
            Forum forum,
            List<Article> articles,
            List<Office> offices,
            List<Commitment> commitments,
            List<CommitmentRow> rows,
            List<Update> updates,
            List<HandOver> handOvers,
            List<Note> notes,
            Set<Assessment> assessments,
            Map<OfficeId, Arrangements> arrangements,
            List<Score> scores) {

        static Seen in(Ports ports, Forum forum) {
            var offices = ports.offices().all();
            var rows =
                    offices.stream()
                            .flatMap(o -> ports.progress().rows(o.id(), forum.id()).stream())
                            .toList();
            return new Seen(
                    forum,
                    ports.forums().articles(forum.id()),
                    offices,
                    rows.stream()
                            .map(row -> ports.commitments().find(row.reference()).orElseThrow())
                            .toList(),
                    rows,
                    rows.stream()
                            .flatMap(row -> ports.progress().updates(row.reference()).stream())
                            .toList(),
                    rows.stream()
                            .flatMap(
                                    row ->
                                            forum.rounds().stream()
                                                    .map(Round::id)
                                                    .sorted()
                                                    .flatMap(
                                                            round ->
                                                                    ports
                                                                            .progress()
                                                                            .handOver(
                                                                                    row.reference(),
                                                                                    round)
                                                                            .stream()))
                            .toList(),
                    rows.stream()
                            .flatMap(
                                    row ->
                                            forum.rounds().stream()
                                                    .flatMap(
                                                            round ->
                                                                    ports
                                                                            .progress()
                                                                            .notes(
                                                                                    row.reference(),
                                                                                    round.id())
                                                                            .stream()))
                            .sorted(NOTES)
                            .toList(),
                    rows.stream()
                            .map(CommitmentRow::reference)
                            .flatMap(one -> ports.progress().assessments(one).stream())
                            .collect(Collectors.toSet()),
                    ports.progress().arrangements(forum.id()),
                    ports.progress().scores(forum.id()));
        }
    }

    Seen seen() {
        var all = List.copyOf(rows.values());
        return new Seen(
                forum(),
                List.copyOf(articles.values()),
                List.copyOf(offices.values()),
                List.copyOf(commitments.values()),
                all,
                updates.values().stream().flatMap(List::stream).toList(),
                List.copyOf(handOvers.values()),
                notes.stream().sorted(NOTES).toList(),
                Set.copyOf(assessments.values()),
                arrangements.values().stream()
                        .collect(Collectors.toMap(Arrangements::office, Function.identity())),
                offices.values().stream().map(office -> score(office, all)).toList());
    }

    private Score score(Office office, List<CommitmentRow> all) {
        var own = all.stream().filter(row -> row.office().equals(office.id())).toList();
        return Scoring.of(forum(), arranged(office), own);
    }

    private Arrangements arranged(Office office) {
        return arrangements.getOrDefault(
                office.id().value(), Arrangements.none(forum().id(), office.id()));
    }

    private void apply(Change change) {
        switch (ForumEvent.from(change)) {
            case ForumEvent.ForumRegistered(var registered) -> forum = registered;
            case ForumEvent.ForumEdited(var before, var after) -> forum = edited(after, change);
            case ForumEvent.ArticleEdited(var before, var after) ->
                    articles.put(after.number(), after);
            case ForumEvent.DeclarationAdopted(var declaration) -> forum = with(declaration);
            case ForumEvent.ArticleRegistered(var article) ->
                    articles.put(article.number(), article);
            case ForumEvent.RoundAnnounced(var round) -> forum = forum().with(round);
            case ForumEvent.LadderSet(var ladder) -> forum = forum().with(ladder);
            case ForumEvent.RoundMoved(var round, var move, var digest) ->
                    forum = forum().with(forum().round(round).orElseThrow().moved(move));
        }
    }

    private void applyToOffice(Change change) {
        if (Ending.is(change)) {
            end(Ending.of(change), Ending.from(change));
            return;
        }
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

    private Forum edited(Forum as, Change change) {
        var one = forum();
        var after = edited(as);
        return after.hasSameDays(one)
                ? after
                : after.movedBy(
                        new DaysMoved(
                                change.sequence(), change.at(), one.opensOn(), one.closesOn()));
    }

    private Forum edited(Forum as) {
        var one = forum();
        return new Forum(
                one.id(),
                as.name(),
                one.host(),
                as.place(),
                as.opensOn(),
                as.closesOn(),
                one.illustrative(),
                as.themes(),
                one.declaration(),
                one.rounds(),
                one.ladder(),
                one.moved());
    }

    private Forum with(Declaration declaration) {
        var one = forum();
        return new Forum(
                one.id(),
                one.name(),
                one.host(),
                one.place(),
                one.opensOn(),
                one.closesOn(),
                one.illustrative(),
                one.themes(),
                Optional.of(declaration),
                one.rounds(),
                one.ladder(),
                one.moved());
    }

    private Forum forum() {
        return Objects.requireNonNull(forum, "a history begins with its forum");
    }
}
