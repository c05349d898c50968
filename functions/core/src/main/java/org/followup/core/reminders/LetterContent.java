package org.followup.core.reminders;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.languages.Localized;

/** What a letter says: titles, days and links, never the text of an update. */
public sealed interface LetterContent
        permits LetterContent.SignIn,
                LetterContent.Invitation,
                LetterContent.Receipt,
                LetterContent.Reminder,
                Notice {

    /**
     * One entry for each person behind the address. The code is absent where several share a
     * mailbox, for it could not tell who types it.
     */
    record SignIn(List<Entry> entries, Optional<String> code, Duration lasts)
            implements LetterContent {

        public SignIn {
            entries = List.copyOf(entries);
        }
    }

    record Entry(String name, URI link) {}

    record Invitation(String name, List<Held> roles, URI link, LocalDate until)
            implements LetterContent {

        public Invitation {
            roles = List.copyOf(roles);
        }
    }

    /** A role and, unless it belongs to none, its office. */
    record Held(Role role, Optional<Localized> office) {}

    /**
     * {@code sequence} and {@code receipt} are the head of the office's history with the
     * submission: its place and its hash. {@code over} are the days that leave the calendar: that
     * of the round where nothing is missing any more, that of a rework which has come.
     */
    record Receipt(
            String name,
            CommitmentReference commitment,
            Localized title,
            Localized office,
            Localized round,
            int version,
            Instant at,
            ZoneId zone,
            long sequence,
            String receipt,
            URI page,
            List<DueDay> over,
            boolean illustrative)
            implements LetterContent {

        public Receipt {
            over = List.copyOf(over);
        }
    }

    /**
     * What is missing for all offices of a person, what is due first in front. {@code forHead} is a
     * commissioner's own letter. The links work until the end of {@code until}.
     */
    record Reminder(
            String name,
            boolean forHead,
            List<Section> sections,
            URI button,
            Instant now,
            LocalDate until)
            implements LetterContent {

        public Reminder {
            sections = List.copyOf(sections);
        }

        public int missing() {
            return sections.stream().mapToInt(Section::missing).sum();
        }

        /** Whether anything of it was sent back. */
        public boolean rework() {
            return sections.stream().anyMatch(Section::rework);
        }
    }

    /**
     * What one office owes in one round, or with {@code rework} has to rework there by that day;
     * {@code more} further updates are not listed. {@code calendarId} is the same in every letter
     * to that person about that office and round, or day of rework.
     */
    record Section(
            String calendarId,
            Localized office,
            ZoneId zone,
            Localized round,
            LocalDate dueOn,
            Instant dueAt,
            List<Item> items,
            int more,
            boolean illustrative,
            boolean rework) {

        public Section {
            items = List.copyOf(items);
        }

        public int missing() {
            return items.size() + more;
        }

        /** As it stands in a calendar. */
        public DueDay day() {
            return new DueDay(calendarId, office, zone, round, dueOn, dueAt, rework, false);
        }
    }

    record Item(CommitmentReference commitment, Localized title, URI form) {}
}
