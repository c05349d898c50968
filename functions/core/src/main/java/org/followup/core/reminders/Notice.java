package org.followup.core.reminders;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Ending;
import org.followup.core.languages.Localized;
import org.followup.core.practices.ContributionKind;

/**
 * A letter that tells one person of one thing that has happened; {@code on} is the day on which it
 * did, where the receiver works.
 */
public sealed interface Notice extends LetterContent {

    /** Whom it greets. */
    String name();

    /** Where one may switch such letters off; empty where they belong to a duty. */
    default Optional<URI> stop() {
        return Optional.empty();
    }

    /** The office, the round and the deadline in force that it speaks of, by the office's clock. */
    record Place(
            Localized forum,
            Localized office,
            ZoneId zone,
            Localized round,
            LocalDate dueOn,
            Instant dueAt,
            boolean illustrative) {}

    /** One commitment, by its title. */
    record Promise(CommitmentReference commitment, Localized title, Place place) {}

    /**
     * The secretariat's: which offices have still not sent everything, long after the due day that
     * they had; {@code place} is that of the first.
     */
    record Escalation(String name, Place place, List<Silent> silent, URI page) implements Notice {

        public Escalation {
            silent = List.copyOf(silent);
        }
    }

    /** An office and how many of its updates are missing. */
    record Silent(Localized office, int missing) {}

    /** The commissioner's: a text waits for confirmation, at a link bound to exactly that text. */
    record HandedOver(String name, Promise promise, URI link, LocalDate until) implements Notice {}

    record SentBack(String name, Promise promise, LocalDate reworkBy, URI form, LocalDate until)
            implements Notice {}

    /** {@code over} are the days that leave the calendar, as in a receipt. */
    record Accepted(
            String name,
            Promise promise,
            int version,
            LocalDate on,
            List<DueDay> over,
            URI page,
            Optional<URI> stop)
            implements Notice {

        public Accepted {
            over = List.copyOf(over);
        }
    }

    /** {@code promise} is there where it concerns one commitment only. */
    record DeadlineChanged(
            String name,
            Place place,
            Optional<Promise> promise,
            Change change,
            Optional<LocalDate> formerDueOn,
            DueDay day,
            URI page)
            implements Notice {

        /**
         * In what way; the names are those that a letter's {@code change} has, in small letters.
         */
        public enum Change {
            EXTENDED,
            REOPENED,
            EXCUSED,
            MOVED,
            UNDONE,
            DECLINED
        }
    }

    /** {@code formerOpensOn} is the day before the last move. */
    record ForumMoved(
            String name,
            Localized forum,
            LocalDate opensOn,
            Optional<LocalDate> formerOpensOn,
            boolean illustrative,
            URI page)
            implements Notice {}

    /**
     * {@code into} is the forum that took them over; without it one was withdrawn or superseded.
     * {@code over} are the days on which nothing is due any more.
     */
    record CommitmentsEnded(
            String name,
            Localized forum,
            Optional<Localized> into,
            Localized office,
            List<EndedPromise> ended,
            LocalDate on,
            List<DueDay> over,
            boolean illustrative,
            URI page)
            implements Notice {

        public CommitmentsEnded {
            ended = List.copyOf(ended);
            over = List.copyOf(over);
        }
    }

    /** {@code lead} is the commitment into which {@code own} would go, {@code by} its office. */
    record ConsentAsked(
            String name,
            Localized into,
            CommitmentReference own,
            Localized ownTitle,
            CommitmentReference lead,
            Localized leadTitle,
            Localized by,
            LocalDate askedOn,
            boolean illustrative,
            URI page)
            implements Notice {}

    /** A commitment that has ended under its reference, and those that took its place. */
    record EndedPromise(
            CommitmentReference commitment,
            Localized title,
            Ending.Way way,
            List<CommitmentReference> into) {

        public EndedPromise {
            into = List.copyOf(into);
        }
    }

    record RoundOpened(String name, Place place, int promises, URI page, Optional<URI> stop)
            implements Notice {}

    /** {@code from} is there where the role was not handed over {@code on} that day itself. */
    record RoleHandedOver(
            String name,
            Role role,
            Optional<Localized> office,
            LocalDate on,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            URI page)
            implements Notice {}

    /** {@code over} are the days that leave the calendar, as in a receipt. */
    record EnteredOnBehalf(
            String name,
            Promise promise,
            int version,
            LocalDate on,
            String receipt,
            List<DueDay> over,
            URI page)
            implements Notice {

        public EnteredOnBehalf {
            over = List.copyOf(over);
        }
    }

    record NoteWritten(String name, Promise promise, LocalDate on, URI page, Optional<URI> stop)
            implements Notice {}

    /** {@code kind} is what was answered, {@code by} the office that did. */
    record ContributionAnswered(
            String name,
            ContributionKind kind,
            Localized by,
            LocalDate on,
            URI page,
            Optional<URI> stop)
            implements Notice {}

    /** The secretariat's week: for each open round, how much has come. */
    record Digest(String name, LocalDate week, List<Count> rounds, URI page, Optional<URI> stop)
            implements Notice {

        public Digest {
            rounds = List.copyOf(rounds);
        }
    }

    record Count(
            Localized forum,
            Localized round,
            LocalDate dueOn,
            int expected,
            int received,
            boolean illustrative) {}

    record ExportReady(String name, String report, LocalDate on, URI page) implements Notice {}
}
