package org.followup.core.reminders.year;

import java.util.Locale;

/** Letters that follow from what was done to an update: receipts at once, questions later. */
final class NaiveUpdates {

    private final NaiveForum forum;
    private final NaivePost post;

    NaiveUpdates(NaiveForum forum, NaivePost post) {
        this.forum = forum;
        this.post = post;
    }

    /** After it has happened. */
    void of(World.Action action) {
        switch (action) {
            case World.Action.Submit submit ->
                    receipt(submit.office(), submit.commitment(), submit.round(), 1);
            case World.Action.Rework rework ->
                    receipt(rework.office(), rework.commitment(), rework.round(), 2);
            case World.Action.SendBack asked -> question(asked);
            case World.Action.Roles roles -> {}
            case World.Action.Extend all -> {}
            case World.Action.ExtendOffice one -> {}
            case World.Action.Bounce bounce -> {}
            case World.Action.Reach reach -> {}
        }
    }

    private void receipt(String office, int commitment, String round, int version) {
        var what = "receipt-%s-%s-%d".formatted(reference(office, commitment), round, version);
        forum.somebody(office).ifPresent(person -> post.atOnce(Sort.RECEIPTS, person, what));
    }

    private void question(World.Action.SendBack asked) {
        var what =
                "sent_back-%s-%s-1 %s"
                        .formatted(
                                reference(asked.office(), asked.commitment()),
                                asked.round(),
                                forum.reworkBy(asked.office(), asked.commitment(), asked.round()));
        post.later(Sort.QUESTIONS, asked.office(), NaivePost.WHO_REPORTS, () -> what);
    }

    private static String reference(String office, int commitment) {
        return "%s-2025-VIO-%02d".formatted(office.toUpperCase(Locale.ROOT), commitment);
    }
}
