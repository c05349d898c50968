package org.followup.web.rounds;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Move;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Deadline;
import org.jspecify.annotations.Nullable;

/** The deadline in force of one office in a round, and what made it, as programs see it. */
@Serdeable
record DeadlineJson(
        String office,
        String zone,
        LocalDate dueOn,
        Instant dueAt,
        LocalDate locksOn,
        boolean excused,
        @Nullable LocalDate askedFor,
        List<ArrangementJson> arrangements) {

    /** A round with its days for all, how they were moved, and the offices. */
    @Serdeable
    record Listed(
            String forum,
            String round,
            LocalDate opensOn,
            LocalDate dueOn,
            LocalDate locksOn,
            List<MoveJson> moves,
            List<DeadlineJson> offices) {}

    @Serdeable
    record MoveJson(
            Instant at,
            LocalDate opensOn,
            LocalDate dueOn,
            LocalDate locksOn,
            LocalDate formerDueOn,
            boolean undo) {

        static MoveJson of(Move move) {
            return new MoveJson(
                    move.at(),
                    move.opensOn(),
                    move.dueOn(),
                    move.locksOn(),
                    move.formerDueOn(),
                    move.undo());
        }
    }

    /** {@code sequence} names it, to undo it. */
    @Serdeable
    record ArrangementJson(
            long sequence,
            String kind,
            @Nullable LocalDate day,
            @Nullable String commitment,
            Instant at) {

        static ArrangementJson of(Arrangement arrangement) {
            return switch (arrangement) {
                case Arrangement.Extended(var round, var day, var made) ->
                        new ArrangementJson(made.sequence(), "EXTENDED", day, null, made.at());
                case Arrangement.Asked(var round, var day, var made) ->
                        new ArrangementJson(made.sequence(), "ASKED", day, null, made.at());
                case Arrangement.Reopened(var round, var day, var made) ->
                        new ArrangementJson(made.sequence(), "REOPENED", day, null, made.at());
                case Arrangement.RoundExcused(var round, var made) ->
                        new ArrangementJson(made.sequence(), "EXCUSED", null, null, made.at());
                case Arrangement.CommitmentExcused(var round, CommitmentReference one, var made) ->
                        new ArrangementJson(
                                made.sequence(), "EXCUSED", null, one.value(), made.at());
            };
        }
    }

    static DeadlineJson of(Deadline deadline) {
        return new DeadlineJson(
                deadline.office().id().value(),
                deadline.zone().getId(),
                deadline.dueOn(),
                deadline.dueAt(),
                deadline.locksOn(),
                deadline.isExcused(),
                deadline.asked().map(Arrangement.Asked::dueOn).orElse(null),
                deadline.arranged().stream().map(ArrangementJson::of).toList());
    }
}
