package org.followup.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.Indicator;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;

/**
 * Reads what was typed into the form of an update, by the rules of the domain: challenges are
 * required when little or nothing was done; a value has a year; no year lies in the future; links
 * begin with http. Fields: {@code status, value, valueYear, valueSource, done, challenges,
 * nextStep, nextStepOn, evidence, language}, and {@code part-girls} and the like for what the
 * indicator is broken down by; of a second indicator {@code value-i2, valueYear-i2, valueSource-i2,
 * part-girls-i2}, and so on.
 */
public final class UpdateForm {

    private final Map<String, String> fields;
    private final List<Indicator> indicators;
    private final Language language;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private UpdateForm(
            Map<String, String> fields,
            List<Indicator> indicators,
            Language language,
            LocalDate today) {
        this.fields = fields;
        this.indicators = indicators;
        this.language = language;
        this.today = today;
    }

    public sealed interface Outcome {

        record Read(UpdateContent content) implements Outcome {}

        /** Everything that has to be mended, in the order of the form. */
        record Faulty(List<Fault> faults) implements Outcome {}
    }

    /**
     * {@code indicators} are the commitment's; {@code language} is the reader's, by whose rules
     * numbers are read; {@code today} is the office's.
     */
    public static Outcome read(
            Map<String, String> fields,
            List<Indicator> indicators,
            Language language,
            LocalDate today) {
        return new UpdateForm(fields, indicators, language, today).read();
    }

    private Outcome read() {
        var status = status();
        var figures = new FormFigures(fields, language, today, faults);
        var values = figures.values(indicators);
        var texts = new FormTexts(fields, faults);
        var original = texts.language();
        var done = texts.read("done", TextField.DONE, true);
        var challenges =
                texts.read(
                        "challenges",
                        TextField.CHALLENGES,
                        status.filter(ImplementationStatus::needsChallenges).isPresent());
        var nextStep = texts.read("nextStep", TextField.NEXT_STEP, false);
        var nextStepOn = FormFigures.date(fields, "nextStepOn", faults);
        var evidence = texts.links("evidence");
        if (!faults.isEmpty() || status.isEmpty() || original.isEmpty()) {
            return new Outcome.Faulty(List.copyOf(faults));
        }
        var all = new TreeMap<TextPlace, String>();
        put(all, TextField.DONE, original.get(), done);
        put(all, TextField.CHALLENGES, original.get(), challenges);
        put(all, TextField.NEXT_STEP, original.get(), nextStep);
        put(all, TextField.EVIDENCE, original.get(), evidence);
        return new Outcome.Read(
                new UpdateContent(
                        status.get(),
                        values,
                        nextStepOn,
                        original.get(),
                        all,
                        fields.getOrDefault("forPublication", "").equals("yes")));
    }

    private Optional<ImplementationStatus> status() {
        var typed = fields.getOrDefault("status", "");
        for (var status : ImplementationStatus.values()) {
            if (status.name().equals(typed)) {
                return Optional.of(status);
            }
        }
        faults.add(Fault.at("status", "fault.status.missing"));
        return Optional.empty();
    }

    private static void put(
            Map<TextPlace, String> texts, TextField field, LanguageTag language, String text) {
        texts.put(new TextPlace(field, language), text);
    }
}
