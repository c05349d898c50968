package org.followup.web.reports;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.Identity;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.languages.Messages;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.MakeStatusReport.Outcome.Made;
import org.followup.core.reports.MakeStatusReport.Outcome.NoSuchForum;
import org.followup.core.reports.MakeStatusReport.Outcome.NoSuchPlace;
import org.followup.core.reports.ReportCsv;
import org.followup.core.reports.ReportQuery;
import org.followup.core.reports.StatusReport;
import org.followup.web.edge.Refusal;

/** Makes reports for people and programs alike, as JSON and as a table. */
@Singleton
final class StatusReports {

    static final String CSV = "text/csv; charset=utf-8";

    /** Spreadsheet programs take a file for UTF-8 only if this stands in front. */
    private static final char MARK = '\ufeff';

    private final MakeStatusReport makeStatusReport;
    private final Offices offices;
    private final Progress progress;
    private final Messages messages;

    StatusReports(
            MakeStatusReport makeStatusReport,
            Offices offices,
            Progress progress,
            Messages messages) {
        this.makeStatusReport = makeStatusReport;
        this.offices = offices;
        this.progress = progress;
        this.messages = messages;
    }

    StatusReport make(Identity by, String forum, ReportQuery query) {
        return switch (makeStatusReport.make(by, id(forum), query)) {
            case Made(var report) -> report;
            case NoSuchForum() -> throw Refusal.notFound();
            case NoSuchPlace() -> throw new HttpStatusException(HttpStatus.BAD_REQUEST, "after");
        };
    }

    ReportJson json(StatusReport report) {
        return ReportJson.of(report, Definitions.in(messages));
    }

    PartsView parts(Identity by, Forum forum, Optional<OfficeId> office) {
        var reporting =
                progress.scores(forum.id()).stream()
                        .map(Score::office)
                        .filter(by::mayRead)
                        .collect(Collectors.toUnmodifiableSet());
        return new PartsView(
                forum,
                offices.all().stream().filter(one -> reporting.contains(one.id())).toList(),
                office.flatMap(offices::find));
    }

    static String csv(StatusReport report) {
        var table = new StringBuilder().append(MARK);
        try {
            ReportCsv.write(report, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static ForumId id(String text) {
        try {
            return new ForumId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
