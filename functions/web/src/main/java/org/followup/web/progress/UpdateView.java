package org.followup.web.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Indicator;
import org.followup.core.forums.Round;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.Office;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Stage;
import org.followup.web.rounds.Why;

/** The form of an update, with what was typed so far and what has to be mended. */
public record UpdateView(
        Commitment commitment,
        Office office,
        boolean open,
        Why why,
        String deadlinePath,
        boolean mayAsk,
        Optional<Told> previous,
        Optional<Told> current,
        Optional<Told> handedOver,
        Optional<String> toRework,
        boolean alone,
        boolean onBehalf,
        Optional<Instant> savedAt,
        Map<String, String> fields,
        List<Fault> faults,
        List<LanguageTag> languages,
        String requestId,
        int base,
        int draft,
        Map<String, String> was,
        Map<String, String> before,
        Language reader) {

    static UpdateView of(FoundUpdate found, Language reader, Map<String, String> fields) {
        return new UpdateView(
                found.commitment(),
                found.office(),
                found.deadline().isOpen(found.now()),
                found.why(),
                found.deadlinePath(),
                found.mayAsk(),
                found.previous(),
                found.current(),
                found.handedOver(),
                found.toRework(),
                found.alone(),
                found.onBehalf(),
                found.draft().map(draft -> draft.savedAt()),
                fields,
                List.of(),
                List.of(Language.values()).stream().map(LanguageTag::of).toList(),
                fields.containsKey("request")
                        ? UpdateFields.requestId(fields)
                        : UpdateFields.newRequestId(),
                fields.containsKey("base") ? UpdateFields.base(fields) : found.base(),
                fields.containsKey("draft")
                        ? UpdateFields.draft(fields)
                        : found.draft().map(draft -> draft.revision()).orElse(0),
                UpdateFields.shown(fields, found.startingFields(reader)),
                found.previousFields(reader),
                reader);
    }

    UpdateView with(List<Fault> found) {
        return new UpdateView(
                commitment,
                office,
                open,
                why,
                deadlinePath,
                mayAsk,
                previous,
                current,
                handedOver,
                toRework,
                alone,
                onBehalf,
                savedAt,
                fields,
                found,
                languages,
                requestId,
                base,
                draft,
                was,
                before,
                reader);
    }

    public Round round() {
        return why.deadline().round();
    }

    public Instant dueAt() {
        return why.deadline().dueAt();
    }

    /** Names the form in its writer's browser. */
    public String keep() {
        return commitment.reference() + ":" + round().id();
    }

    /** The thread between the office and the secretariat. */
    public String threadPath() {
        return "commitments/" + commitment.reference() + "/rounds/" + round().id() + "/review";
    }

    /** While the round is open, or what was sent back is reworked. */
    public boolean mayFinish() {
        return open
                || current.filter(told -> told.update().review().stage() == Stage.SENT_BACK)
                        .isPresent();
    }

    /** Whether the previous update has something to carry over into a field. */
    public boolean carries(String field) {
        return CarriedOver.all(before).anyMatch(field::equals);
    }

    public boolean carriesAny() {
        return CarriedOver.all(before).findAny().isPresent();
    }

    /** Whether a field says word for word what the previous update said. */
    public boolean repeats(String field) {
        var typed = typed(field).replace("\r\n", "\n").strip();
        return !typed.isEmpty() && typed.equals(before.getOrDefault(field, "").strip());
    }

    /** The figures of an indicator that have to be said to be right; they were asked about. */
    public Optional<String> asked(Indicator indicator) {
        var field = indicator.id().field("value");
        return faults.stream()
                .filter(fault -> fault.field().equals(field) && Asked.is(fault))
                .map(Asked::said)
                .findFirst();
    }

    /** Whether a part of an indicator is typed or has to be mended: then all are unfolded. */
    public boolean hasParts(Indicator indicator) {
        return indicator.breakdown().categories().stream()
                .map(category -> category.field(indicator.id()))
                .anyMatch(field -> !typed(field).isBlank() || fault(field).isPresent());
    }

    public String typed(String field) {
        return fields.getOrDefault(field, "");
    }

    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    public ImplementationStatus[] statuses() {
        return ImplementationStatus.values();
    }
}
