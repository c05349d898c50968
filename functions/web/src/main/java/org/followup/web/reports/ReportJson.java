package org.followup.web.reports;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.history.Head;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Trajectory;
import org.followup.core.reports.OfTheme;
import org.followup.core.reports.StatusReport;
import org.followup.web.edge.Names;
import org.followup.web.progress.CommitmentJson;
import org.followup.web.progress.UpdateJson;
import org.jspecify.annotations.Nullable;

/** A status report, or one part of it; {@code next} is where the following part begins. */
@Serdeable
record ReportJson(
        String forum,
        Map<String, String> name,
        Instant at,
        List<HeadJson> heads,
        Map<String, Map<String, String>> definitions,
        List<ThemeJson> summary,
        List<EntryJson> commitments,
        @Nullable String next) {

    /** The last change of a history that the report was made from. */
    @Serdeable
    record HeadJson(String history, long sequence, String hash, Instant at) {

        static HeadJson of(Head head) {
            return new HeadJson(head.history().key(), head.sequence(), head.hash(), head.at());
        }
    }

    @Serdeable
    record ThemeJson(
            String country,
            String theme,
            int commitments,
            Map<String, Integer> latestStatus,
            List<CountJson> rounds) {

        static ThemeJson of(OfTheme field) {
            var latest = new TreeMap<String, Integer>();
            field.latest().forEach((status, count) -> latest.put(status.name(), count));
            return new ThemeJson(
                    field.country(),
                    field.theme().value(),
                    field.commitments(),
                    latest,
                    field.rounds().entrySet().stream()
                            .map(
                                    round ->
                                            new CountJson(
                                                    round.getKey().value(),
                                                    round.getValue().expected(),
                                                    round.getValue().received(),
                                                    round.getValue().missing()))
                            .toList());
        }
    }

    @Serdeable
    record CountJson(String round, int expected, int received, int missing) {}

    @Serdeable
    record EntryJson(
            CommitmentJson commitment,
            String country,
            Map<String, String> officeName,
            @Nullable String latestStatus,
            Map<String, TrajectoryJson> trajectories,
            List<LineJson> rounds) {

        static EntryJson of(StatusReport.Entry entry) {
            return new EntryJson(
                    CommitmentJson.of(entry.commitment(), entry.lineage(), entry.status()),
                    entry.office().country(),
                    Names.of(entry.office().name()),
                    entry.latest().map(ImplementationStatus::name).orElse(null),
                    TrajectoryJson.of(entry.trajectories()),
                    entry.lines().stream().map(LineJson::of).toList());
        }
    }

    /** Where an indicator is going, and by which rule. */
    @Serdeable
    record TrajectoryJson(
            String verdict, String rule, @Nullable BigDecimal share, @Nullable BigDecimal elapsed) {

        static Map<String, TrajectoryJson> of(Map<IndicatorId, Trajectory> all) {
            var said = new TreeMap<String, TrajectoryJson>();
            all.forEach(
                    (id, one) ->
                            said.put(
                                    id.value(),
                                    new TrajectoryJson(
                                            one.verdict().name(),
                                            one.rule().name(),
                                            one.share().orElse(null),
                                            one.elapsed().orElse(null))));
            return said;
        }
    }

    /** What the secretariat thinks of an update, beside what the office declares. */
    @Serdeable
    record AssessmentJson(
            int version,
            String status,
            boolean evidenceVerified,
            Instant at,
            @Nullable String why,
            @Nullable String reply) {

        static AssessmentJson of(StatusReport.Assessed assessed) {
            var one = assessed.assessment();
            return new AssessmentJson(
                    one.version(),
                    one.status().name(),
                    one.verified(),
                    one.at(),
                    assessed.why().orElse(null),
                    assessed.reply().orElse(null));
        }
    }

    /** One round of a commitment; without an update where none was received. */
    @Serdeable
    record LineJson(
            String round,
            LocalDate dueOn,
            String state,
            @Nullable String earlierStatus,
            @Nullable Boolean late,
            @Nullable UpdateJson update,
            @Nullable String evidenceState,
            @Nullable AssessmentJson assessment) {

        static LineJson of(StatusReport.Line line) {
            return new LineJson(
                    line.round().id().value(),
                    line.round().dueOn(),
                    line.state().name(),
                    line.earlier().map(ImplementationStatus::name).orElse(null),
                    line.received().map(StatusReport.Received::late).orElse(null),
                    line.received().map(r -> UpdateJson.of(r.update(), r.content())).orElse(null),
                    line.received().map(r -> r.evidence().name()).orElse(null),
                    line.received()
                            .flatMap(StatusReport.Received::assessed)
                            .map(AssessmentJson::of)
                            .orElse(null));
        }
    }

    static ReportJson of(StatusReport report, Map<String, Map<String, String>> definitions) {
        return new ReportJson(
                report.forum().id().value(),
                Names.of(report.forum().name()),
                report.at(),
                report.heads().stream().map(HeadJson::of).toList(),
                definitions,
                report.summary().stream().map(ThemeJson::of).toList(),
                report.entries().stream().map(EntryJson::of).toList(),
                report.next().map(CommitmentReference::value).orElse(null));
    }
}
