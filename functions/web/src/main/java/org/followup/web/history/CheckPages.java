package org.followup.web.history;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.ArrayList;
import java.util.Optional;
import org.followup.core.forums.Forums;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.VerifyHistory;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Offices;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** Checks every history, as far as one answer of the gateway allows. */
@Controller("/secretariat/check")
@Produces(MediaType.TEXT_HTML)
final class CheckPages {

    /** So many changes are read and hashed well within the gateway's 29 seconds. */
    private static final long MOST_CHANGES = 20_000;

    private final Journal journal;
    private final Offices offices;
    private final Forums forums;
    private final VerifyHistory verifyHistory;
    private final Pages pages;

    CheckPages(
            Journal journal,
            Offices offices,
            Forums forums,
            VerifyHistory verifyHistory,
            Pages pages) {
        this.journal = journal;
        this.offices = offices;
        this.forums = forums;
        this.verifyHistory = verifyHistory;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> check(Visitor visitor) {
        visitor.secretariat();
        var checking = new Checking();
        checking.add(HistoryId.SERVICE, Optional.empty(), "secretariat/history");
        for (var forum : forums.all()) {
            checking.add(
                    HistoryId.forum(forum.id().value()),
                    Optional.of(forum.name()),
                    "forums/" + forum.id() + "/history");
        }
        for (var office : offices.all()) {
            checking.add(
                    office.id().history(),
                    Optional.of(office.name()),
                    "offices/" + office.id() + "/history");
        }
        return pages.show(visitor, "history/check", new ChecksView(checking.lines));
    }

    private final class Checking {

        private final ArrayList<ChecksView.Line> lines = new ArrayList<>();
        private long left = MOST_CHANGES;

        private void add(HistoryId history, Optional<Localized> name, String path) {
            left -= journal.head(history).sequence();
            var report =
                    left < 0
                            ? Optional.<VerifyHistory.Report>empty()
                            : Optional.of(verifyHistory.verify(history));
            lines.add(new ChecksView.Line(history, name, path, report));
        }
    }
}
