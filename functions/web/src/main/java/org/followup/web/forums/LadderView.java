package org.followup.web.forums;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followup.core.access.Role;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Step;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.Page;

/** The ladder of a forum in words, and its form, as it was typed. */
public record LadderView(Forum forum, FilledForm form, Optional<Done> done) {

    private static final int EMPTY_ROWS = 3;

    /** Rows of the form: those that are filled, and a few to add more. */
    public int rows() {
        var last =
                IntStream.rangeClosed(1, Ladder.MOST_STEPS)
                        .filter(number -> isFilled("step" + number))
                        .max()
                        .orElse(0);
        return Math.min(last + EMPTY_ROWS, Ladder.MOST_STEPS);
    }

    private boolean isFilled(String step) {
        return !form.typed(step + "-days").isBlank()
                || !form.fields().all(step + "-to").isEmpty()
                || form.typed(step + "-when").equals("day");
    }

    public String when(Page page, Step step) {
        var when = step.days() == 0 ? "day" : step.days() < 0 ? "before" : "after";
        return page.say("ladder.when", Map.of("when", when, "days", Math.abs(step.days())));
    }

    public String to(Page page, Step step) {
        return Step.RECEIVERS.stream()
                .filter(step.to()::contains)
                .map(role -> page.say("ladder.to", "role", role.name()))
                .collect(Collectors.joining(", "));
    }

    public static Iterable<Role> receivers() {
        return Step.RECEIVERS;
    }
}
