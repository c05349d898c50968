package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Deadline;

/** The deadline that a reminder is about; with a step, what makes the reminder unique. */
record Occasion(ForumId forum, OfficeId office, RoundId round, LocalDate dueOn, boolean rework) {

    /** In the ledger, and before the step's name: the day is that of a rework. */
    private static final String REWORK = "rework";

    /** In the ledger: earlier steps, by id, that the letter stands for too. */
    static final String FOLDED = "folded";

    Occasion(ForumId forum, OfficeId office, RoundId round, LocalDate dueOn) {
        this(forum, office, round, dueOn, false);
    }

    static Occasion of(ForumId forum, Deadline deadline) {
        return new Occasion(forum, deadline.office().id(), deadline.id(), deadline.dueOn());
    }

    static Occasion rework(ForumId forum, Deadline deadline) {
        return new Occasion(forum, deadline.office().id(), deadline.id(), deadline.dueOn(), true);
    }

    static Occasion of(Letter letter) {
        var about = letter.about();
        return new Occasion(
                new ForumId(about.getOrDefault("forum", "")),
                new OfficeId(about.getOrDefault("office", "")),
                new RoundId(about.getOrDefault("round", "")),
                LocalDate.parse(about.getOrDefault("dueOn", "")),
                about.containsKey(REWORK));
    }

    String name(Step step) {
        return "%s-%s-%s-%s-%s-%s"
                .formatted(rework ? REWORK : "reminder", forum, office, round, dueOn, step.id());
    }

    /** What a pause can name. */
    Map<String, String> about() {
        return Map.of(
                "forum", forum.value(),
                "office", office.value(),
                "round", round.value(),
                "dueOn", dueOn.toString());
    }

    Map<String, String> about(Step step) {
        return about(new ReminderPolicy.Decision.Take(step, List.of()));
    }

    /** With the earlier steps that fell together with it. */
    Map<String, String> about(ReminderPolicy.Decision.Take take) {
        var all = new TreeMap<>(about());
        all.put("step", take.step().id());
        if (rework) {
            all.put(REWORK, "yes");
        }
        if (!take.folded().isEmpty()) {
            all.put(FOLDED, take.folded().stream().map(Step::id).collect(Collectors.joining(" ")));
        }
        return all;
    }

    /** The step that wrote this letter. */
    static StepTaken taken(Letter letter) {
        var of = of(letter);
        return new StepTaken(
                of.forum,
                of.office,
                of.round,
                of.dueOn,
                of.mark(letter.about().getOrDefault("step", "")),
                false,
                letter.causedAt());
    }

    StepTaken taken(Step step, boolean folded, Instant now) {
        return new StepTaken(forum, office, round, dueOn, mark(step.id()), folded, now);
    }

    /** The same day may be the due day of the round and the day of a rework. */
    private String mark(String step) {
        return rework ? REWORK + "-" + step : step;
    }

    /** The steps that were taken on this ladder, by their own names. */
    List<StepTaken> own(Collection<StepTaken> taken) {
        return taken.stream()
                .filter(step -> step.step().startsWith(REWORK) == rework)
                .map(step -> rework ? step.named(step.step().substring(mark("").length())) : step)
                .toList();
    }
}
