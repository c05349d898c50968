package org.followup.local.demonstration;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Part;
import org.followup.core.forums.Round;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.UpdatePorts;

/** The illustrative updates of the demonstration's rounds. */
final class DemonstrationReports {

    private static final List<ImplementationStatus> STEPS = List.of(ImplementationStatus.values());

    private final Demonstration.Stores stores;
    private final DemonstrationData data;
    private final Instant now;
    private final LocalDate today;

    DemonstrationReports(Demonstration.Stores stores, DemonstrationData data, Instant now) {
        this.stores = stores;
        this.data = data;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Most commitments are reported on in the rounds that are over, some late; a few already in the
     * one that is open, and those wait to be reviewed.
     */
    void report(Round round, List<Commitment> registered) {
        for (var i = 0; i < registered.size(); i++) {
            var number = i * 7 + round.id().value().charAt(6);
            var open = round.dueOn().isAfter(today);
            if (open ? number % 4 == 0 : number % 5 != 0) {
                var on =
                        open
                                ? today.minusDays(number % 9)
                                : round.dueOn().plusDays(number % 11 == 0 ? 4 : -(number % 20));
                submit(round, registered.get(i), number, on);
            }
        }
    }

    private void submit(Round round, Commitment commitment, int number, LocalDate on) {
        var clock = Clock.fixed(at(on), ZoneOffset.UTC);
        var submit =
                new SubmitUpdate(
                        new UpdatePorts(
                                new WithoutLetters(stores.journal(), round.dueOn().isAfter(today)),
                                stores.offices(),
                                stores.forums(),
                                stores.commitments(),
                                stores.progress(),
                                stores.people(),
                                stores.tasks(),
                                clock,
                                new SecureRandom()));
        submit.submit(
                new SubmitUpdate.Command(
                        writer(commitment.office()),
                        "demonstration-" + number + "-" + commitment.reference(),
                        commitment.reference(),
                        round.id(),
                        0,
                        content(round, commitment, number),
                        Source.FORM));
    }

    private UpdateContent content(Round round, Commitment commitment, int number) {
        var told = data.told(number);
        var step = Math.min(3, (number / 3 % 3) + (round.id().value().endsWith("1") ? 0 : 1));
        var texts =
                new TreeMap<TextPlace, String>(
                        Map.of(
                                place(TextField.DONE, told.language()),
                                told.done(),
                                place(TextField.CHALLENGES, told.language()),
                                step < 2 ? told.challenges() : "",
                                place(TextField.NEXT_STEP, told.language()),
                                told.next(),
                                place(TextField.EVIDENCE, told.language()),
                                "https://example.org/illustrative/" + commitment.reference()));
        var values =
                commitment.indicators().stream()
                        .flatMap(indicator -> value(indicator).stream())
                        .toList();
        return new UpdateContent(
                STEPS.get(step), values, Optional.of(today.plusDays(60)), told.language(), texts);
    }

    private static Optional<IndicatorValue> value(Indicator indicator) {
        return indicator
                .baseline()
                .map(
                        baseline ->
                                new Measurement(
                                        baseline.value()
                                                .multiply(new BigDecimal("0.97"))
                                                .stripTrailingZeros(),
                                        2025,
                                        "illustrative"))
                .map(
                        measured ->
                                IndicatorValue.of(indicator, measured, parts(indicator, measured)));
    }

    /** A little above the whole, then as much below it. */
    private static List<Part> parts(Indicator indicator, Measurement whole) {
        var parts = new ArrayList<Part>();
        var step = new BigDecimal("0.4");
        for (var category : indicator.breakdown().categories()) {
            parts.add(new Part(category, whole.value().add(step)));
            step = step.negate();
        }
        return parts;
    }

    private static TextPlace place(TextField field, LanguageTag language) {
        return new TextPlace(field, language);
    }

    static Identity writer(OfficeId office) {
        var person = DemonstrationPeople.focalPoint(office);
        return new Identity(
                person.actor(),
                "",
                Set.of(Grant.at(office, Role.FOCAL_POINT)),
                Optional.empty(),
                true);
    }

    private Instant at(LocalDate day) {
        var noon = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return noon.isAfter(now) ? now : noon;
    }
}
