package org.followup.core.tasks;

import java.time.LocalDate;
import org.followup.core.languages.TypedForm;

/** What a member of the secretariat typed about a call. */
public record CallForm(LocalDate calledOn, SpokenTo spokenTo, String note) {

    public static final int LONGEST_NOTE = 2_000;

    private static final int MOST_DAYS_AGO = 366;

    /** {@code today} is the office's day; nobody notes a call that is still to come. */
    public static TypedForm.Reading<CallForm> read(TypedForm form, LocalDate today) {
        var day = form.day("called");
        if (day.filter(d -> d.isAfter(today) || d.isBefore(today.minusDays(MOST_DAYS_AGO)))
                .isPresent()) {
            form.refuse("called", "fault.call.day");
        }
        var spokenTo = form.choice("spokenTo", SpokenTo.values(), "fault.call.spoken-to");
        var note = form.lines("note", LONGEST_NOTE, "fault.call.note");
        return form.reading(
                () -> new CallForm(day.orElseThrow(), spokenTo.orElseThrow(), note.orElseThrow()));
    }
}
