package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;
import org.followup.core.progress.Versions;
import org.followup.web.rounds.Rounds;

/** Loads everything the form of one update shows: the promise, the previous update, the draft. */
@Singleton
final class UpdatePageData {

    private final Commitments commitments;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Journal journal;
    private final Rounds rounds;
    private final Clock clock;

    UpdatePageData(
            Commitments commitments,
            Forums forums,
            Offices offices,
            Progress progress,
            Journal journal,
            Rounds rounds,
            Clock clock) {
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.journal = journal;
        this.rounds = rounds;
        this.clock = clock;
    }

    sealed interface Outcome permits FoundUpdate, NotFound, NotYours {}

    record NotFound() implements Outcome {}

    record NotYours() implements Outcome {}

    Outcome find(Identity who, String typedReference, String typedRound) {
        return find(who, typedReference, typedRound, commitment -> false);
    }

    /** The same, for the offices too that join the lead. */
    Outcome findJoined(Identity who, String typedReference, String typedRound) {
        return find(
                who,
                typedReference,
                typedRound,
                commitment -> commitment.joinedBy(who).isPresent());
    }

    private Outcome find(
            Identity who,
            String typedReference,
            String typedRound,
            Predicate<Commitment> alsoAllowed) {
        var commitment = CommitmentReference.parse(typedReference).flatMap(commitments::find);
        if (commitment.isEmpty()) {
            return new NotFound();
        }
        if (!who.mayWriteFor(commitment.get().office())
                && !who.isSecretariat()
                && !alsoAllowed.test(commitment.get())) {
            return new NotYours();
        }
        var forum = forums.find(commitment.get().forum()).orElseThrow();
        return forum.rounds().stream()
                .filter(round -> round.id().value().equals(typedRound))
                .findFirst()
                .<Outcome>map(round -> found(who, commitment.get(), forum, round))
                .orElseGet(NotFound::new);
    }

    private FoundUpdate found(Identity who, Commitment commitment, Forum forum, Round round) {
        var updates = progress.updates(commitment.reference());
        var current = Versions.latest(updates, round.id());
        return new FoundUpdate(
                commitment,
                forum,
                rounds.why(
                        forum,
                        new Deadline(
                                round,
                                offices.find(commitment.office()).orElseThrow(),
                                progress.arrangements(forum.id(), commitment.office()))),
                Versions.before(updates, forum, round).map(update -> told(forum, update)),
                current.map(update -> told(forum, update)),
                progress.handOver(commitment.reference(), round.id())
                        .map(waiting -> told(forum, waiting.proposed())),
                current.flatMap(this::toRework),
                who.mayWriteFor(commitment.office())
                        ? progress.draft(commitment.reference(), round.id())
                        : Optional.empty(),
                who,
                Versions.newest(updates, round.id()).map(Update::version).orElse(0),
                clock.instant());
    }

    private Optional<String> toRework(Update sentBack) {
        return sentBack.sentBackNote()
                .map(id -> journal.texts(List.of(id)).get(id))
                .map(StoredText::text);
    }

    private Told told(Forum forum, Update update) {
        var content = progress.contents(List.of(update)).getFirst();
        return new Told(forum.round(update.round()).orElseThrow(), update, content);
    }
}
