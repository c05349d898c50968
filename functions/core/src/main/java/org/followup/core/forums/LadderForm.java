package org.followup.core.forums;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form of a ladder. Fields of each step: {@code step1-when} ({@code before}, {@code day},
 * {@code after}), {@code step1-days}, {@code step1-to} (roles, ticked); and {@code ends}, in days
 * after the due day. A step of which nothing is filled in is none. The fields of the ladder of
 * rework begin with {@code rework-}.
 */
public final class LadderForm {

    private static final String BEFORE = "before";
    private static final String DAY = "day";
    private static final String AFTER = "after";

    private final TypedForm form;
    private final LadderKind kind;
    private final Map<Integer, String> fieldOfDay = new HashMap<>();

    private LadderForm(TypedForm form, LadderKind kind) {
        this.form = form;
        this.kind = kind;
    }

    public static TypedForm.Reading<Ladder> read(TypedForm form, LadderKind kind) {
        return new LadderForm(form, kind).read();
    }

    /** The fields as a ladder fills them. */
    public static Map<String, List<String>> filled(Ladder ladder, LadderKind kind) {
        var fields = new TreeMap<String, List<String>>();
        for (var i = 0; i < ladder.steps().size(); i++) {
            var step = ladder.steps().get(i);
            var name = kind.field("step" + (i + 1));
            fields.put(name + "-when", List.of(when(step.days())));
            fields.put(
                    name + "-days",
                    step.days() == 0
                            ? List.of()
                            : List.of(Integer.toString(Math.abs(step.days()))));
            fields.put(name + "-to", step.to().stream().map(Role::name).sorted().toList());
        }
        fields.put(kind.field("ends"), List.of(Integer.toString(ladder.endsAfter())));
        return fields;
    }

    private static String when(int days) {
        return days == 0 ? DAY : days < 0 ? BEFORE : AFTER;
    }

    private TypedForm.Reading<Ladder> read() {
        var steps = new ArrayList<Step>();
        for (var number = 1; number <= Ladder.MOST_STEPS; number++) {
            step(kind.field("step" + number)).ifPresent(steps::add);
        }
        if (fieldOfDay.isEmpty()) {
            form.refuse(kind.field("step1-days"), "fault.ladder.empty");
        }
        var end = kind.field("ends");
        var ends = form.whole(end, 0, Ladder.FURTHEST, "fault.ladder.endless");
        var last = fieldOfDay.keySet().stream().max(Integer::compare);
        ends.filter(day -> last.isPresent() && last.get() > day)
                .ifPresent(day -> form.refuse(end, kind.fault("end-early"), "day", last.get()));
        return form.reading(() -> new Ladder(steps, ends.orElseThrow()));
    }

    private Optional<Step> step(String name) {
        var to = form.all(name + "-to").stream().filter(role -> !role.isBlank()).toList();
        var when = form.typed(name + "-when");
        if (form.typed(name + "-days").isEmpty() && to.isEmpty() && !when.equals(DAY)) {
            return Optional.empty();
        }
        var days = days(name, when);
        var roles = roles(name, to);
        days.ifPresent(day -> remember(name, day));
        return days.isPresent() && !roles.isEmpty()
                ? Optional.of(new Step(days.get(), roles))
                : Optional.empty();
    }

    private Optional<Integer> days(String name, String when) {
        return switch (when) {
            case DAY -> Optional.of(0);
            case BEFORE ->
                    form.whole(name + "-days", 1, Ladder.FURTHEST, "fault.ladder.days")
                            .map(n -> -n);
            case AFTER -> form.whole(name + "-days", 1, Ladder.FURTHEST, "fault.ladder.days");
            default -> {
                form.refuse(name + "-when", kind.fault("when"));
                yield Optional.empty();
            }
        };
    }

    private Set<Role> roles(String name, List<String> typed) {
        var known =
                kind.receivers().stream()
                        .collect(Collectors.toUnmodifiableMap(Role::name, role -> role));
        var unknown = typed.stream().filter(role -> !known.containsKey(role)).findFirst();
        if (typed.isEmpty()) {
            form.refuse(name + "-to", "fault.ladder.nobody");
        } else if (unknown.isPresent()) {
            form.refuse(name + "-to", kind.fault("role"));
            return Set.of();
        }
        var roles = EnumSet.noneOf(Role.class);
        typed.forEach(role -> roles.add(known.get(role)));
        return roles;
    }

    private void remember(String name, int day) {
        var field = name + (day == 0 ? "-when" : "-days");
        if (fieldOfDay.putIfAbsent(day, field) != null) {
            form.refuse(field, "fault.ladder.twice");
        }
    }
}
