package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Draft;
import org.followup.core.progress.Progress;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Standing;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** What an office has to report, soonest first, and below it what is done. */
@Controller("/my-office")
@Produces(MediaType.TEXT_HTML)
final class MyOfficePages {

    private final Offices offices;
    private final Forums forums;
    private final Progress progress;
    private final CarryOvers carryOvers;
    private final Pages pages;
    private final Clock clock;

    MyOfficePages(
            Offices offices,
            Forums forums,
            Progress progress,
            CarryOvers carryOvers,
            Pages pages,
            Clock clock) {
        this.offices = offices;
        this.forums = forums;
        this.progress = progress;
        this.carryOvers = carryOvers;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        var who = visitor.member().identity();
        var mine = who.offices();
        if (mine.isEmpty() && who.isSecretariat()) {
            return pages.redirect(visitor, "readiness");
        }
        var tasks =
                mine.stream()
                        .flatMap(id -> offices.find(id).stream())
                        .map(office -> of(office, who))
                        .toList();
        return pages.show(visitor, "progress/my-office", new MyOfficeView(tasks));
    }

    private MyOfficeView.OfficeTasks of(Office office, Identity who) {
        var now = clock.instant();
        var open = new ArrayList<MyOfficeView.Task>();
        var done = new ArrayList<MyOfficeView.Task>();
        for (var forum : forums.all()) {
            forum.current(now.atZone(office.zone()).toLocalDate())
                    .ifPresent(
                            round ->
                                    tasks(office, forum, round, now, who)
                                            .forEach(
                                                    task -> {
                                                        if (task.state().isDone()) {
                                                            done.add(task);
                                                        } else if (task.state()
                                                                != ReportingState.NOT_EXPECTED) {
                                                            open.add(task);
                                                        }
                                                    }));
        }
        open.sort(
                Comparator.comparing(MyOfficeView.Task::dueAt)
                        .thenComparing(MyOfficeView.Task::reference));
        return new MyOfficeView.OfficeTasks(
                office,
                who.mayWriteFor(office.id()),
                who.maySettleConfirmationOf(office.id()),
                open,
                done,
                asked(office));
    }

    /** Forums for which the office is asked to merge a commitment, and has not answered. */
    private List<ForumId> asked(Office office) {
        return forums.all().reversed().stream()
                .limit(1)
                .map(Forum::id)
                .filter(
                        id ->
                                carryOvers.consents(id).stream()
                                        .anyMatch(
                                                consent ->
                                                        consent.office().equals(office.id())
                                                                && consent.state()
                                                                        == MergeConsent.State
                                                                                .ASKED))
                .toList();
    }

    /** What is typed so far is for those who write it, and for nobody who only reads. */
    private Map<CommitmentReference, Draft> drafts(
            Office office, List<CommitmentRow> rows, Round round, Identity who) {
        return who.mayWriteFor(office.id())
                ? progress.drafts(rows.stream().map(CommitmentRow::reference).toList(), round.id())
                : Map.of();
    }

    private List<MyOfficeView.Task> tasks(
            Office office, Forum forum, Round round, Instant now, Identity who) {
        var rows = progress.rows(office.id(), forum.id());
        var arranged = progress.arrangements(forum.id(), office.id());
        var deadline = new Deadline(round, office, arranged);
        var drafts = drafts(office, rows, round, who);
        return rows.stream()
                .map(
                        row -> {
                            var standing = new Standing(row, forum.rounds(), arranged);
                            var draft = drafts.containsKey(row.reference());
                            var state = ReportingState.of(standing, deadline, now, draft);
                            return new MyOfficeView.Task(
                                    forum.id(),
                                    row.reference(),
                                    row.title(),
                                    deadline,
                                    deadline.days(now),
                                    state,
                                    draft,
                                    deadline.isOpen(now),
                                    standing.latest().map(reported -> reported.status()));
                        })
                .toList();
    }
}
