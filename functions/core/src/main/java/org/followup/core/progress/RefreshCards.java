package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/**
 * Makes the cards of a forum again that were made of other rounds: one small transaction for each
 * office. It remembers nothing, for a card says itself of which rounds it was made; broken off
 * anywhere and run again, it goes on with those that are left.
 */
public final class RefreshCards {

    private final Journal journal;
    private final Forums forums;
    private final Progress progress;

    public RefreshCards(Journal journal, Forums forums, Progress progress) {
        this.journal = journal;
        this.forums = forums;
        this.progress = progress;
    }

    /** How many cards there are, how many this run made again, and what failed. */
    public record Made(int cards, int made, List<RuntimeException> failures) {

        public Made {
            failures = List.copyOf(failures);
        }
    }

    public Made all(ForumId forum) {
        return some(forum, Integer.MAX_VALUE);
    }

    /** At most so many; what fails for one office holds up no other. */
    public Made some(ForumId id, int most) {
        var cards = progress.scores(id);
        var stale =
                forums.find(id)
                        .map(forum -> stale(forum, cards).limit(most).toList())
                        .orElse(List.of());
        var failures = new ArrayList<RuntimeException>();
        for (var card : stale) {
            try {
                refresh(id, card.office());
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        return new Made(cards.size(), stale.size() - failures.size(), failures);
    }

    private static Stream<Score> stale(Forum forum, List<Score> cards) {
        return cards.stream().filter(card -> !card.isOf(forum));
    }

    /**
     * Makes an office's card again from its rows, unless a change of the office does so meanwhile.
     */
    private void refresh(ForumId id, OfficeId office) {
        Retry.untilWon(
                () -> {
                    var head = journal.head(office.history());
                    var forum = forums.find(id);
                    if (forum.isEmpty()) {
                        return Optional.of(id);
                    }
                    var card =
                            Scoring.of(
                                    forum.get(),
                                    progress.arrangements(id, office),
                                    progress.rows(office, id));
                    return journal.commit(Transaction.without().put(card).expecting(head))
                            .ifCommitted(id);
                });
    }
}
