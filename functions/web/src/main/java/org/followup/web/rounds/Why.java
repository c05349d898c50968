package org.followup.web.rounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Move;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Deadline;
import org.followup.web.edge.Page;

/** Why the deadline of an office is that day, sentence by sentence, as it came to be. */
public record Why(Forum forum, Deadline deadline, Map<TextId, StoredText> reasons) {

    /** {@code undoes} names the arrangement that can be undone. */
    public record Line(String text, Optional<StoredText> reason, Optional<Long> undoes) {

        public String language() {
            return reason.map(text -> text.id().place().replaceFirst("^[^.]*\\.", "")).orElse("");
        }
    }

    /** Where the reasons of everything that made this day stand. */
    static List<TextId> reasons(Forum forum, Deadline deadline) {
        var moves = deadline.round().moves().stream().flatMap(move -> reason(forum, move).stream());
        var arranged =
                deadline.arranged().stream().flatMap(each -> reason(deadline, each).stream());
        return Stream.concat(moves, arranged).toList();
    }

    public List<Line> lines(Page page) {
        var round = deadline.round();
        var first =
                round.moves().isEmpty() ? round.dueOn() : round.moves().getFirst().formerDueOn();
        var lines = new ArrayList<Line>();
        lines.add(
                new Line(
                        page.say("why.round", "day", page.date(first)),
                        Optional.empty(),
                        Optional.empty()));
        round.moves().forEach(move -> lines.add(line(page, move)));
        deadline.arranged().stream()
                .filter(each -> !(each instanceof Arrangement.Asked))
                .forEach(each -> lines.add(line(page, each)));
        return lines;
    }

    private Line line(Page page, Move move) {
        var said = new HashMap<String, Object>();
        said.put("at", day(page, move.at()));
        said.put("opens", page.day(move.opensOn()));
        said.put("day", page.day(move.dueOn()));
        said.put("former", page.day(move.formerDueOn()));
        said.put("locks", page.day(move.locksOn()));
        return new Line(
                page.say(move.undo() ? "why.moved-back" : "why.moved", said),
                reason(forum, move).flatMap(this::text),
                Optional.empty());
    }

    private Line line(Page page, Arrangement arrangement) {
        return new Line(
                sentence(page, arrangement),
                reason(deadline, arrangement).flatMap(this::text),
                Optional.of(arrangement.made().sequence()));
    }

    /** One arrangement in a sentence. */
    public String sentence(Page page, Arrangement arrangement) {
        var at = day(page, arrangement.made().at());
        return switch (arrangement) {
            case Arrangement.Extended(var round, var day, var made) ->
                    page.say("why.extended", Map.of("at", at, "day", page.day(day)));
            case Arrangement.Asked(var round, var day, var made) ->
                    page.say("why.asked", Map.of("at", at, "day", page.day(day)));
            case Arrangement.Reopened(var round, var day, var made) ->
                    page.say("why.reopened", Map.of("at", at, "day", page.day(day)));
            case Arrangement.RoundExcused excused -> page.say("why.round-excused", "at", at);
            case Arrangement.CommitmentExcused one ->
                    page.say(
                            "why.commitment-excused",
                            Map.of("at", at, "commitment", one.commitment().value()));
        };
    }

    /** The reason that was given with an arrangement. */
    public Optional<StoredText> reason(Arrangement arrangement) {
        return reason(deadline, arrangement).flatMap(this::text);
    }

    private Optional<StoredText> text(TextId id) {
        return Optional.ofNullable(reasons.get(id));
    }

    private static Optional<TextId> reason(Forum forum, Move move) {
        return move.reason()
                .map(
                        language ->
                                new TextId(
                                        forum.id().history(),
                                        move.sequence(),
                                        Move.REASON + language.value()));
    }

    private static Optional<TextId> reason(Deadline deadline, Arrangement arrangement) {
        return arrangement.made().reasonIn(deadline.office().id().history());
    }

    private String day(Page page, Instant at) {
        return page.day(at.atZone(deadline.zone()).toLocalDate());
    }
}
