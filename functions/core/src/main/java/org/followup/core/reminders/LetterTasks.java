package org.followup.core.reminders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/**
 * The task that a letter makes which nobody gets. Who waits for a sign-in letter asks for another,
 * so that one makes none.
 */
record LetterTasks(Tasks tasks) {

    /** The letter as it is from now on, with the task that it makes. */
    Transaction stored(Letter after, Instant now) {
        return Transaction.without().put(after).put(with(after, now));
    }

    private List<Task> with(Letter after, Instant now) {
        return isOne(after) ? tasks.toOpen(TaskKind.LETTER_FAILED, about(after), now) : List.of();
    }

    /** What an event has made of a letter. */
    List<Task> told(Letter before, Letter after, Instant at) {
        if (isOne(before) == isOne(after)) {
            return List.of();
        }
        return isOne(after) ? with(after, at) : solved(after, at, Actor.SERVICE);
    }

    /** Given up; or taken by the mail service, which found something in it and did not send it. */
    private static boolean isOne(Letter letter) {
        return letter.kind() != LetterKind.SIGN_IN
                && (letter.state() == LetterState.FAILED || RecordMailEvent.isHarmful(letter));
    }

    /** It goes out after all, or somebody lets it go. */
    List<Task> solved(Letter letter, Instant now, Actor by) {
        return tasks.toClose(TaskKind.LETTER_FAILED, about(letter), TaskEnd.done(now, by.id()));
    }

    private static Map<String, String> about(Letter letter) {
        return Map.of("receiver", letter.receiver().key(), "occasion", letter.occasion());
    }
}
