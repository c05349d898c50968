package org.followup.web.progress;

import io.micronaut.core.convert.value.ConvertibleMultiValues;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.forums.Forum;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Score;
import org.followup.core.progress.Standing;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** Goes through the commitments of a forum, office by office, and stops when a page is full. */
@Singleton
final class CommitmentSearch {

    private static final int MOST = 200;

    private final Progress progress;

    CommitmentSearch(Progress progress) {
        this.progress = progress;
    }

    /**
     * What is looked for; an empty text means any. {@code after} is the last reference of the page
     * before.
     */
    record Query(String office, String theme, String status, String after, int limit) {

        static Query of(HttpParameters parameters) {
            return new Query(
                    text(parameters, "office"),
                    text(parameters, "theme"),
                    status(text(parameters, "status")),
                    text(parameters, "after"),
                    limit(text(parameters, "limit")));
        }

        private static String text(ConvertibleMultiValues<String> parameters, String name) {
            return Optional.ofNullable(parameters.get(name)).orElse("");
        }

        private static int limit(String typed) {
            if (typed.isEmpty()) {
                return MOST / 2;
            }
            if (!typed.matches("[0-9]{1,4}")) {
                throw new HttpStatusException(HttpStatus.BAD_REQUEST, "limit");
            }
            return Math.clamp(Integer.parseInt(typed), 1, MOST);
        }

        /** A misspelt status would look like «none has it». */
        private static String status(String typed) {
            if (!typed.isEmpty()
                    && Arrays.stream(ImplementationStatus.values())
                            .noneMatch(status -> status.name().equals(typed))) {
                throw new HttpStatusException(HttpStatus.BAD_REQUEST, "status");
            }
            return typed;
        }

        boolean matches(CommitmentRow row, Optional<Reported> latest) {
            return (theme.isEmpty() || row.theme().value().equals(theme))
                    && (status.isEmpty()
                            || latest.filter(l -> l.status().name().equals(status)).isPresent())
                    && row.reference().value().compareTo(after) > 0;
        }
    }

    @Serdeable
    record PageJson(List<RowJson> commitments, @Nullable String next) {}

    @Serdeable
    record RowJson(
            String reference,
            String office,
            String theme,
            List<Integer> articles,
            Map<String, String> title,
            @Nullable LocalDate dueOn,
            @Nullable String latestStatus,
            int updates) {}

    PageJson page(Forum forum, Identity who, Query query) {
        var found = new ArrayList<RowJson>();
        for (var score : offices(forum, query)) {
            if (!who.mayRead(score.office())) {
                continue;
            }
            var arranged = Arrangements.none(forum.id(), score.office());
            for (var row : progress.rows(score.office(), forum.id())) {
                var latest = new Standing(row, forum.rounds(), arranged).latest();
                if (query.matches(row, latest)) {
                    found.add(json(row, latest));
                }
            }
            if (found.size() > query.limit()) {
                var page = List.copyOf(found.subList(0, query.limit()));
                return new PageJson(page, page.getLast().reference());
            }
        }
        return new PageJson(List.copyOf(found), null);
    }

    /** In the order of references; an office that lies wholly before the cursor is not read. */
    private List<Score> offices(Forum forum, Query query) {
        return progress.scores(forum.id()).stream()
                .filter(
                        score ->
                                query.office().isEmpty()
                                        || score.office().value().equals(query.office()))
                .filter(score -> (score.office().code() + "-~").compareTo(query.after()) > 0)
                .sorted(java.util.Comparator.comparing(score -> score.office().code() + "-"))
                .toList();
    }

    private static RowJson json(CommitmentRow row, Optional<Reported> latest) {
        return new RowJson(
                row.reference().value(),
                row.office().value(),
                row.theme().value(),
                row.articles(),
                Names.of(row.title()),
                row.dueOn().orElse(null),
                latest.map(l -> l.status().name()).orElse(null),
                row.reported().size());
    }
}
