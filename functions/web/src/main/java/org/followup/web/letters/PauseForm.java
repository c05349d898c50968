package org.followup.web.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.languages.Fault;
import org.followup.core.languages.TypedDate;
import org.followup.core.offices.Office;
import org.followup.web.edge.FormFields;

/** What was typed into the form of a pause. */
sealed interface PauseForm {

    int LONGEST_REASON = 500;
    int MOST_DAYS = 366;

    record Understood(SortedMap<String, String> scope, String reason, Instant until)
            implements PauseForm {}

    record Refused(List<Fault> faults) implements PauseForm {}

    /** It ends at the beginning of a day that is to come. */
    static PauseForm of(
            FormFields form,
            List<Office> offices,
            List<PausesView.RoundOf> rounds,
            LocalDate today) {
        var faults = new ArrayList<Fault>();
        var scope = scope(form.get("scope"), offices, rounds);
        if (scope.isEmpty()) {
            faults.add(Fault.at("scope", "fault.pause-scope"));
        }
        var reason = form.get("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.add(new Fault("reason", "fault.pause-reason", Map.of("most", LONGEST_REASON)));
        }
        var until = until(form, today);
        if (until.isEmpty()) {
            faults.add(Fault.at("until", "fault.pause-until"));
        }
        return faults.isEmpty()
                ? new Understood(
                        scope.orElseThrow(),
                        reason,
                        until.orElseThrow().atStartOfDay(ZoneOffset.UTC).toInstant())
                : new Refused(faults);
    }

    private static Optional<SortedMap<String, String>> scope(
            String chosen, List<Office> offices, List<PausesView.RoundOf> rounds) {
        if (chosen.equals("all")) {
            return Optional.of(new TreeMap<>());
        }
        var office =
                offices.stream()
                        .filter(each -> chosen.equals("office:" + each.id()))
                        .map(each -> Map.of("office", each.id().value()));
        var round =
                rounds.stream()
                        .filter(each -> chosen.equals(each.value()))
                        .map(
                                each ->
                                        Map.of(
                                                "forum", each.forum().id().value(),
                                                "round", each.round().id().value()));
        return Stream.concat(office, round).findFirst().map(TreeMap::new);
    }

    private static Optional<LocalDate> until(FormFields form, LocalDate today) {
        var typed =
                TypedDate.parse(
                        form.get("untilDay"), form.get("untilMonth"), form.get("untilYear"));
        return switch (typed) {
            case TypedDate.Refused(var reason) -> Optional.empty();
            case TypedDate.Understood(var day) ->
                    day.isAfter(today) && !day.isAfter(today.plusDays(MOST_DAYS))
                            ? Optional.of(day)
                            : Optional.empty();
        };
    }
}
