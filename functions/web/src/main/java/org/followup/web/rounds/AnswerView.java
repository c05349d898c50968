package org.followup.web.rounds;

import org.followup.core.progress.Deadline;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** What an office asked for, and the form that answers it. */
public record AnswerView(Rounds.Place place, Why why, Kind kind, FilledForm form) {

    /** How the question ends. */
    public enum Kind {
        DECLINE("decline", Done.DECLINED),
        TAKE_BACK("take-back", Done.TAKEN_BACK);

        private final String word;
        private final Done done;

        Kind(String word, Done done) {
            this.word = word;
            this.done = done;
        }

        public String word() {
            return word;
        }

        Done done() {
            return done;
        }
    }

    public Deadline deadline() {
        return why.deadline();
    }

    public String path() {
        return place.path(deadline().office().id());
    }

    public boolean needsReason() {
        return kind == Kind.DECLINE;
    }
}
