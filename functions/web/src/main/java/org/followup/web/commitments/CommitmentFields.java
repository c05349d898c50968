package org.followup.web.commitments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorForm;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Obligation;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Numbers;
import org.followup.web.edge.FormFields;
import org.followup.web.progress.CommitmentJson;

/** A commitment as it would have been typed, for its correction. */
final class CommitmentFields {

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Language reader;

    private CommitmentFields(Language reader) {
        this.reader = reader;
    }

    static FormFields of(Commitment commitment, Language reader) {
        var typed = new CommitmentFields(reader);
        typed.commitment(commitment);
        commitment.indicators().forEach(typed::indicator);
        return new FormFields(typed.fields);
    }

    /** Tells two states of a commitment apart, so that nobody overwrites what they did not see. */
    static String seen(Commitment commitment) {
        return CommitmentJson.seen(commitment);
    }

    private void commitment(Commitment commitment) {
        put("seen", seen(commitment));
        put("office", commitment.office().value());
        put("theme", commitment.theme().value());
        fields.put("articles", commitment.articles().stream().map(String::valueOf).toList());
        names("title", commitment.title());
        commitment.responsible().ifPresent(names -> names("responsible", names));
        commitment.dueOn().ifPresent(day -> day("due", day));
        var plan = commitment.plan();
        fields.put("partners", plan.partners().stream().map(o -> o.value()).toList());
        fields.put("supporters", plan.supporters().stream().map(p -> p.value()).toList());
        for (var i = 0; i < plan.milestones().size(); i++) {
            day("milestone" + (i + 1), plan.milestones().get(i).dueOn());
            names("milestone" + (i + 1) + "-title", plan.milestones().get(i).title());
        }
        for (var kind : Obligation.Kind.values()) {
            put(
                    kind.name(),
                    plan.obligations().stream()
                            .filter(obligation -> obligation.kind() == kind)
                            .map(Obligation::name)
                            .collect(Collectors.joining("; ")));
        }
    }

    private void indicator(Indicator indicator) {
        var prefix = IndicatorForm.prefix(indicator.id());
        names(prefix + "measure", indicator.name());
        names(prefix + "unit", indicator.unit());
        put(prefix + "type", indicator.type().name());
        put(prefix + "direction", indicator.direction().name());
        put(prefix + "aim", indicator.targetType().name());
        put(prefix + "adds", indicator.accumulation().name());
        lines(prefix + "stages", indicator.stages());
        fields.put(
                prefix + "dimensions",
                indicator.breakdown().dimensions().stream().map(Enum::name).toList());
        lines(prefix + "ages", listed(indicator, Dimension.AGE_GROUP));
        lines(prefix + "places", listed(indicator, Dimension.PLACE));
        indicator.baseline().ifPresent(value -> measurement(prefix + "baseline", value));
        indicator.target().ifPresent(value -> measurement(prefix + "target", value));
    }

    private void measurement(String field, Measurement value) {
        put(field, Numbers.format(reader, value.value()));
        put(field + "-year", Integer.toString(value.year()));
        put(field + "-source", value.source());
    }

    private static List<Localized> listed(Indicator indicator, Dimension dimension) {
        return indicator.breakdown().listed(dimension).stream().map(Category.Listed::name).toList();
    }

    /** A line each, in every language that they stand in. */
    private void lines(String field, List<Localized> all) {
        all.stream()
                .flatMap(one -> one.texts().keySet().stream())
                .distinct()
                .forEach(
                        tag ->
                                put(
                                        field + "-" + tag.value(),
                                        all.stream()
                                                .map(one -> one.texts().getOrDefault(tag, ""))
                                                .filter(text -> !text.isEmpty())
                                                .collect(Collectors.joining("\n"))));
    }

    private void names(String field, Localized names) {
        names.texts().forEach((tag, text) -> put(field + "-" + tag.value(), text));
    }

    private void day(String field, LocalDate day) {
        put(field + "Day", Integer.toString(day.getDayOfMonth()));
        put(field + "Month", Integer.toString(day.getMonthValue()));
        put(field + "Year", Integer.toString(day.getYear()));
    }

    private void put(String field, String value) {
        fields.put(field, List.of(value));
    }
}
