package org.followup.web.forums;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.LadderKind;
import org.followup.core.forums.Step;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.Page;

/** The ladders of a forum in words, and the forms of both, as they were typed. */
public record LadderView(Forum forum, LocalDate today, FilledForm form, Optional<Done> done) {

    private static final int EMPTY_ROWS = 3;

    /** Rows of the form: those that are filled, and a few to add more. */
    public int rows(LadderKind kind) {
        var last =
                IntStream.rangeClosed(1, Ladder.MOST_STEPS)
                        .filter(number -> isFilled(kind.field("step" + number)))
                        .max()
                        .orElse(0);
        return Math.min(last + EMPTY_ROWS, Ladder.MOST_STEPS);
    }

    private boolean isFilled(String step) {
        return !form.typed(step + "-days").isBlank()
                || !form.fields().all(step + "-to").isEmpty()
                || form.typed(step + "-when").equals("day");
    }

    public String when(Page page, LadderKind kind, Step step) {
        return LadderWords.when(page, kind, step.days());
    }

    public String to(Page page, Step step) {
        return Step.RECEIVERS.stream()
                .filter(step.to()::contains)
                .map(role -> page.say("ladder.to", "role", role.name()))
                .collect(Collectors.joining(", "));
    }

    /** What the ladder says to nobody, for each round that has not locked. */
    public List<String> afterLock(Page page) {
        return forum.rounds().stream()
                .map(round -> LadderWords.afterLock(page, forum.ladder(), round, today))
                .filter(said -> !said.isEmpty())
                .toList();
    }

    /** Of what is said in other words toward a day of rework. */
    public static String key(LadderKind kind, String word) {
        return switch (kind) {
            case ROUNDS -> "ladder." + word;
            case REWORK -> "ladder.rework." + word;
        };
    }
}
