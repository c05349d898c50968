package org.followup.core.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followup.core.forums.PartnerId;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;

/**
 * Reads the part of a form that says who joins in, who supports it and by which steps. Fields:
 * {@code partners} and {@code supporters}, ticked; {@code milestone1} in three and {@code
 * milestone1-title-LANGUAGE}, and so on; {@code CRC_ARTICLE, SDG_TARGET, INSTRUMENT,
 * RECOMMENDATION}, a name a line or with commas between.
 */
public final class PlanForm {
    public static final int LONGEST_MILESTONE = 300;

    private final TypedForm form;
    private final Set<OfficeId> offices;
    private final Set<PartnerId> supporting;
    private final Optional<LocalDate> due;

    private PlanForm(
            TypedForm form,
            Set<OfficeId> offices,
            Set<PartnerId> supporting,
            Optional<LocalDate> due) {
        this.form = form;
        this.offices = offices;
        this.supporting = supporting;
        this.due = due;
    }

    /**
     * {@code supporting} are the partners of the forum; {@code due} is the day by which the whole
     * is promised; no step lies after it.
     */
    public static Plan read(
            TypedForm form,
            Set<OfficeId> offices,
            Set<PartnerId> supporting,
            Optional<OfficeId> lead,
            Optional<LocalDate> due) {
        var reader = new PlanForm(form, offices, supporting, due);
        return new Plan(
                reader.partners(lead),
                reader.milestones(),
                reader.obligations(),
                reader.supporters());
    }

    private List<PartnerId> supporters() {
        var typed = form.all("supporters");
        var known = supporting.stream().filter(id -> typed.contains(id.value())).toList();
        if (known.size() < typed.stream().distinct().count()) {
            form.refuse("supporters", "fault.supporters.unknown");
        }
        return known;
    }

    private List<OfficeId> partners(Optional<OfficeId> lead) {
        var typed = form.all("partners");
        var known = offices.stream().filter(id -> typed.contains(id.value())).toList();
        if (known.size() < typed.stream().distinct().count()) {
            form.refuse("partners", "fault.office.unknown");
            return List.of();
        }
        if (lead.filter(known::contains).isPresent()) {
            form.refuse("partners", "fault.partners.lead");
            return List.of();
        }
        if (known.size() > Plan.MOST_PARTNERS) {
            form.refuse("partners", "fault.partners.many", "most", Plan.MOST_PARTNERS);
            return List.of();
        }
        return known;
    }

    private List<Milestone> milestones() {
        var read = new ArrayList<Milestone>();
        for (var number = 1; number <= Plan.MOST_MILESTONES; number++) {
            var field = "milestone" + number;
            if (Stream.of("Day", "Month", "Year", "-title").anyMatch(p -> form.hasAny(field + p))) {
                var day = day(field);
                var title =
                        form.names(field + "-title", LONGEST_MILESTONE, "fault.milestone.title");
                day.ifPresent(on -> title.ifPresent(named -> read.add(new Milestone(on, named))));
            }
        }
        return read;
    }

    private Optional<LocalDate> day(String field) {
        if (Stream.of("Day", "Month", "Year").noneMatch(part -> form.hasAny(field + part))) {
            form.refuse(field, "fault.milestone.day");
            return Optional.empty();
        }
        var day = form.day(field);
        if (day.isPresent() && due.isPresent() && day.get().isAfter(due.get())) {
            form.refuse(field, "fault.milestone.after-due");
            return Optional.empty();
        }
        return day;
    }

    private List<Obligation> obligations() {
        var read = new ArrayList<Obligation>();
        for (var kind : Obligation.Kind.values()) {
            var names =
                    Stream.of(form.typed(kind.name()).split("[,;\\n]"))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .toList();
            if (names.stream().anyMatch(name -> !isName(name))) {
                form.refuse(kind.name(), "fault.obligation.long", "most", Obligation.LONGEST);
                continue;
            }
            names.forEach(name -> read.add(new Obligation(kind, name)));
        }
        if (read.size() > Plan.MOST_OBLIGATIONS) {
            form.refuse("CRC_ARTICLE", "fault.obligation.many", "most", Plan.MOST_OBLIGATIONS);
            return List.of();
        }
        return read;
    }

    private static boolean isName(String name) {
        return name.length() <= Obligation.LONGEST
                && name.chars().noneMatch(Character::isISOControl);
    }
}
