package org.followup.core.reminders;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Link;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.access.Secret;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;

/** Draws the links of a reminder: one straight to each form, each bound to person and office. */
final class ReminderPage {

    static final Duration LASTS = Duration.ofDays(14);

    /** Each listed update costs a link, and a transaction has an end; the rest is counted. */
    static final int MOST_LISTED = 60;

    private final Letterhead letterhead;
    private final SecureRandom random;

    ReminderPage(Letterhead letterhead, SecureRandom random) {
        this.letterhead = letterhead;
        this.random = random;
    }

    record Page(LetterContent.Reminder content, Transaction links) {}

    Page write(Person person, List<Owed> owed, Owed own, Instant now) {
        var links = new ArrayList<View>();
        var sections = new ArrayList<LetterContent.Section>();
        var room = MOST_LISTED;
        for (var each : owed) {
            var listed = Math.min(room, each.rows().size());
            room -= listed;
            sections.add(section(person, each, listed, links, now));
        }
        var button =
                sections.size() == 1 && sections.getFirst().missing() == 1
                        ? sections.getFirst().items().getFirst().form()
                        : link(person, own.office().id(), "my-office", links, now);
        var until = now.plus(LASTS).atZone(own.office().zone()).toLocalDate();
        var forHead = !person.is(Role.FOCAL_POINT, own.office().id());
        return new Page(
                new LetterContent.Reminder(person.name(), forHead, sections, button, now, until),
                Transaction.without().add(links));
    }

    private LetterContent.Section section(
            Person person, Owed owed, int listed, List<View> links, Instant now) {
        var office = owed.office();
        var items =
                owed.rows().stream()
                        .limit(listed)
                        .map(
                                row ->
                                        new LetterContent.Item(
                                                row.reference(),
                                                row.title(),
                                                link(
                                                        person,
                                                        office.id(),
                                                        form(person, row, owed.deadline()),
                                                        links,
                                                        now)))
                        .toList();
        return new LetterContent.Section(
                DueDay.of(person, owed).id(),
                office.name(),
                office.zone(),
                owed.round().name(),
                owed.deadline().dueOn(),
                owed.deadline().dueAt(),
                items,
                owed.rows().size() - listed,
                owed.forum().illustrative(),
                owed.rework());
    }

    /** Whoever confirms what awaits it does not write it again; a writer sees that it is stuck. */
    private static String form(Person person, CommitmentRow row, Deadline deadline) {
        var roles = MissingUpdates.roles(person, deadline.office().id());
        var page =
                Turn.awaitsConfirmation(row, deadline) && Turn.confirms(roles)
                        ? "confirm/%s/%s"
                        : "commitments/%s/rounds/%s/update";
        return page.formatted(row.reference(), deadline.id());
    }

    private URI link(
            Person person, OfficeId office, String leadsTo, List<View> links, Instant now) {
        var secret = Secret.random(random, 24);
        links.add(
                Link.to(
                        secret,
                        person,
                        Link.Purpose.REMINDER,
                        Optional.of(office),
                        leadsTo,
                        now.plus(LASTS)));
        return letterhead.link(secret);
    }
}
