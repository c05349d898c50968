package org.followup.web.reports;

import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.Optional;
import java.util.function.Function;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import org.followup.core.reports.ReportQuery;

/** Which part of a report the query of a request asks for. */
final class ReportPart {

    /** The gateway takes no answer above 6 MB; its envelope and headers stand in it too. */
    private static final int MOST_BYTES = 5_000_000;

    /** So many are read well within the gateway's 29 seconds. */
    private static final int MOST_COMMITMENTS = 1_000;

    private final HttpParameters parameters;

    private ReportPart(HttpParameters parameters) {
        this.parameters = parameters;
    }

    static ReportQuery of(HttpParameters parameters) {
        return new ReportPart(parameters).query();
    }

    private ReportQuery query() {
        return new ReportQuery(
                named("office", OfficeId::new),
                named("theme", ThemeCode::new),
                named("round", RoundId::new),
                named("after", CommitmentReference::new),
                named("limit", Integer::valueOf)
                        .map(limit -> Math.clamp(limit, 1, MOST_COMMITMENTS))
                        .orElse(MOST_COMMITMENTS),
                MOST_BYTES);
    }

    private <T> Optional<T> named(String name, Function<String, T> read) {
        var typed = Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
        try {
            return typed.map(read);
        } catch (IllegalArgumentException e) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, name);
        }
    }
}
