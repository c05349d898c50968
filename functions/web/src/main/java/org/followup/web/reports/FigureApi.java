package org.followup.web.reports;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Progress;
import org.followup.core.reports.Figures;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Refusal;

/** The figures of a forum. */
@Controller("/api/v1/forums/{forum}/figures")
@Produces(MediaType.APPLICATION_JSON)
final class FigureApi {

    private final Forums forums;
    private final Progress progress;

    FigureApi(Forums forums, Progress progress) {
        this.forums = forums;
        this.progress = progress;
    }

    @Get
    FiguresJson figures(ApiCaller caller, String forum) {
        var found =
                forums.all().stream()
                        .filter(f -> f.id().value().equals(forum))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return FiguresJson.of(figures(found));
    }

    private Figures figures(Forum forum) {
        return Figures.of(forum, forums.articles(forum.id()).size(), progress.scores(forum.id()));
    }

    @Serdeable
    record FiguresJson(
            int commitments,
            int offices,
            int articles,
            int updates,
            Map<String, Integer> updatesByStatus,
            Map<String, Integer> latestStatus,
            int statusRegressions,
            int repeatedTexts,
            int pastDueNotComplete,
            List<RoundJson> rounds) {

        @Serdeable
        record RoundJson(String round, int expected, int received, int receivedAlthoughComplete) {}

        static FiguresJson of(Figures figures) {
            return new FiguresJson(
                    figures.commitments(),
                    figures.offices(),
                    figures.articles(),
                    figures.updates(),
                    byCode(figures.updatesByStatus()),
                    byCode(figures.latestStatus()),
                    figures.statusRegressions(),
                    figures.repeatedTexts(),
                    figures.pastDueNotComplete(),
                    figures.rounds().stream()
                            .map(
                                    r ->
                                            new RoundJson(
                                                    r.round().value(),
                                                    r.expected(),
                                                    r.received(),
                                                    r.receivedAlthoughComplete()))
                            .toList());
        }

        private static Map<String, Integer> byCode(Map<ImplementationStatus, Integer> counts) {
            var byCode = new TreeMap<String, Integer>();
            counts.forEach((status, count) -> byCode.put(status.name(), count));
            return byCode;
        }
    }
}
