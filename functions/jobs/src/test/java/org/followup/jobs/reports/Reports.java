package org.followup.jobs.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.reports.AskForReport;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportFiles;
import org.followup.core.reports.ReportQuery;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;

/** Reports of two offices, each of which wrote in a language of its own. */
public final class Reports {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-02T06:00:00Z"), ZoneOffset.UTC);
    static final ReportQuery ONE_BY_ONE = ReportQuery.all(1, 5_000_000);
    static final Identity SECRETARIAT =
            new Identity(
                    new Actor("p-saida"), "", Set.of(Grant.secretariat()), Optional.empty(), true);

    public final InMemoryStore store = TwoOffices.store();
    public final Map<MadeReportId, String> files = new HashMap<>();

    public Reports() {
        reported(TwoOffices.KG, "KG-2025-MON-01", "ru", "Сделано; «да»");
        reported(TwoOffices.KZ, "KZ-2025-MON-02", "kk", "Екі желі ашық\n=1+1");
    }

    public MadeReport asked(PersonId person) {
        var asking =
                new AskForReport(
                        store.journal(),
                        store.forums(),
                        store.madeReports(),
                        CLOCK,
                        new SecureRandom());
        return switch (asking.ask(person, TwoOffices.FORUM)) {
            case AskForReport.Outcome.Asked(var report) -> report;
            case AskForReport.Outcome other -> throw new AssertionError(other);
        };
    }

    public RunReport runner() {
        return runner(this::keep, ONE_BY_ONE);
    }

    RunReport runner(ReportFiles kept, ReportQuery atOnce) {
        return new RunReport(
                store.journal(), store.madeReports(), store.people(), make(), kept, CLOCK, atOnce);
    }

    MakeStatusReport make() {
        return new MakeStatusReport(
                store.journal(),
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                CLOCK);
    }

    void keep(MadeReport report, java.nio.file.Path file) {
        try {
            files.put(report.reportId(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reported(OfficeId office, String commitment, String language, String done) {
        var written = new LanguageTag(language);
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        written,
                        Map.of(new TextPlace(TextField.DONE, written), done));
        new RecordUpdates(store.journal(), store.progress(), CLOCK, new SecureRandom())
                .record(
                        SECRETARIAT,
                        store.forums().find(TwoOffices.FORUM).orElseThrow(),
                        store.offices().find(office).orElseThrow(),
                        List.of(
                                new RecordUpdates.Entry(
                                        new CommitmentReference(commitment),
                                        TwoOffices.ROUND,
                                        content)));
    }
}
