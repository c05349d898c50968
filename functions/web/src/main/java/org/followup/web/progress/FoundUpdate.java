package org.followup.web.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.languages.Language;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Draft;
import org.followup.core.progress.UpdateContent;
import org.followup.web.rounds.Rounds;
import org.followup.web.rounds.Why;

/**
 * What somebody who may write finds of an update: the round exists, and is open or not. {@code
 * toRework} is the note with which the current version was sent back.
 */
record FoundUpdate(
        Commitment commitment,
        Forum forum,
        Why why,
        Optional<Told> previous,
        Optional<Told> current,
        Optional<Told> handedOver,
        Optional<String> toRework,
        Optional<Draft> draft,
        Identity who,
        int base,
        Instant now)
        implements UpdatePageData.Outcome {

    CommitmentReference reference() {
        return commitment.reference();
    }

    Deadline deadline() {
        return why.deadline();
    }

    Round round() {
        return deadline().round();
    }

    Office office() {
        return deadline().office();
    }

    /** The page of the office in the round. */
    String deadlinePath() {
        return new Rounds.Place(forum, round()).path(office().id());
    }

    /** Whether who asks may ask for a later day, and nobody has. */
    boolean mayAsk() {
        return !onBehalf() && !deadline().isExcused() && deadline().asked().isEmpty();
    }

    LocalDate today() {
        return now.atZone(office().zone()).toLocalDate();
    }

    String path() {
        return "commitments/" + reference() + "/rounds/" + deadline().id() + "/update";
    }

    String confirmPath() {
        return "confirm/" + reference() + "/" + deadline().id();
    }

    String receiptPath(int version) {
        return "commitments/" + reference() + "/rounds/" + deadline().id() + "/receipt/" + version;
    }

    /**
     * The draft; else what was handed over, to be edited; else what was submitted, to be corrected;
     * else an empty form in the reader's language.
     */
    Map<String, String> startingFields(Language language) {
        return draft.map(Draft::fields)
                .or(() -> handedOver.map(told -> UpdateFields.of(told.content(), language)))
                .or(() -> current.map(told -> UpdateFields.of(told.content(), language)))
                .orElseGet(() -> Map.of("language", language.tag()));
    }

    /** The previous update as it would be typed; figures of another wording stay there. */
    Map<String, String> previousFields(Language language) {
        return previous.map(
                        told ->
                                UpdateFields.of(
                                        told.content().with(inForce(told.content())), language))
                .orElse(Map.of());
    }

    private List<IndicatorValue> inForce(UpdateContent content) {
        return content.values().stream()
                .filter(
                        value ->
                                commitment.indicators().stream()
                                        .anyMatch(
                                                one ->
                                                        one.id().equals(value.indicator())
                                                                && one.revision()
                                                                        == value.revision()))
                .toList();
    }

    /** Whether who asks needs no second person. */
    boolean alone() {
        return who.maySubmitAloneFor(office()) || who.mayConfirmOwnFor(office());
    }

    /** The secretariat, entering for the office. */
    boolean onBehalf() {
        return !who.mayWriteFor(office().id());
    }

    String commitmentPath() {
        return "commitments/" + reference();
    }

    UpdateView view(Language language, Map<String, String> fields) {
        return UpdateView.of(this, language, fields);
    }
}
