package org.followup.core.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Obligation;
import org.followup.core.forums.PartnerId;
import org.followup.core.history.Head;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentStatus;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.SpreadsheetCell;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.Trajectory;

/** The columns of the table, and what stands in each. */
final class ReportColumns {

    /** What a cell of a column says of one line. */
    @FunctionalInterface
    interface Cell {
        String of(Place place);
    }

    record Place(StatusReport report, StatusReport.Entry entry, StatusReport.Line line) {

        Commitment commitment() {
            return entry.commitment();
        }

        String received(Function<StatusReport.Received, String> what) {
            return line.received().map(what).orElse("");
        }
    }

    private final ReportBreadth breadth;
    private final Map<String, Cell> columns = new LinkedHashMap<>();

    private ReportColumns(ReportBreadth breadth) {
        this.breadth = breadth;
    }

    /** By name, in their order. */
    static Map<String, Cell> of(ReportBreadth breadth) {
        var made = new ReportColumns(breadth);
        made.commitment();
        made.indicators();
        made.round();
        new MeasuredColumns(breadth, made).add();
        made.texts();
        made.judged();
        made.origin();
        return made.columns;
    }

    private void commitment() {
        add("forum", at -> at.report().forum().id().value());
        add("office", at -> at.entry().office().id().value());
        add("country", at -> at.entry().office().country());
        names("officeName", entry -> Optional.of(entry.office().name()));
        add("commitment", at -> at.commitment().reference().value());
        add("theme", at -> at.commitment().theme().value());
        add(
                "articles",
                at ->
                        at.commitment().articles().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")));
        names("title", entry -> Optional.of(entry.commitment().title()));
        names("responsible", entry -> entry.commitment().responsible());
        text("group", at -> at.commitment().group().orElse(""));
        text("externalName", at -> at.commitment().external().map(e -> e.name()).orElse(""));
        text("externalSource", at -> at.commitment().external().map(e -> e.source()).orElse(""));
        add("dueOn", at -> shown(at.commitment().dueOn()));
        add(
                "partners",
                at ->
                        at.commitment().plan().partners().stream()
                                .map(OfficeId::value)
                                .collect(Collectors.joining(" ")));
        add(
                "supporters",
                at ->
                        at.commitment().plan().supporters().stream()
                                .map(PartnerId::value)
                                .collect(Collectors.joining(" ")));
        for (var kind : Obligation.Kind.values()) {
            text(obligation(kind), at -> obligations(at.commitment(), kind));
        }
        add("commitmentStatus", at -> shown(at.entry().status().map(CommitmentStatus::name)));
        add("from", at -> references(at.entry().lineage().from()));
        add("into", at -> references(at.entry().lineage().into()));
    }

    private static String obligation(Obligation.Kind kind) {
        return switch (kind) {
            case CRC_ARTICLE -> "crcArticles";
            case SDG_TARGET -> "sdgTargets";
            case INSTRUMENT -> "instruments";
            case RECOMMENDATION -> "recommendations";
        };
    }

    private static String obligations(Commitment commitment, Obligation.Kind kind) {
        return commitment.plan().obligations().stream()
                .filter(obligation -> obligation.kind() == kind)
                .map(Obligation::name)
                .collect(Collectors.joining("; "));
    }

    /** One set of columns for each indicator that some commitment has; the first has no number. */
    private void indicators() {
        for (var number = 1; number <= breadth.indicators(); number++) {
            var id = IndicatorId.of(number);
            var suffix = number == 1 ? "" : "." + number;
            names("indicator" + suffix, entry -> of(entry, id).map(Indicator::name));
            names("unit" + suffix, entry -> of(entry, id).map(Indicator::unit));
            code("valueType" + suffix, id, i -> i.type().name());
            code("direction" + suffix, id, i -> i.direction().name());
            code("accumulation" + suffix, id, i -> i.accumulation().name());
            measurement("baseline" + suffix, at -> of(at.entry(), id).flatMap(Indicator::baseline));
            code("targetType" + suffix, id, i -> i.targetType().name());
            measurement("target" + suffix, at -> of(at.entry(), id).flatMap(Indicator::target));
            add("trajectory" + suffix, at -> going(at, id, t -> t.verdict().name()));
            add("trajectoryRule" + suffix, at -> going(at, id, t -> t.rule().name()));
            add("shareAchieved" + suffix, at -> going(at, id, t -> shown(t.share())));
        }
    }

    private void code(String name, IndicatorId id, Function<Indicator, String> what) {
        add(name, at -> shown(of(at.entry(), id).map(what)));
    }

    private static String going(Place at, IndicatorId id, Function<Trajectory, String> what) {
        return Optional.ofNullable(at.entry().trajectories().get(id)).map(what).orElse("");
    }

    private static Optional<Indicator> of(StatusReport.Entry entry, IndicatorId id) {
        return entry.commitment().indicator(id);
    }

    private void round() {
        add("round", at -> at.line().round().id().value());
        add("roundDueOn", at -> at.line().round().dueOn().toString());
        add("state", at -> at.line().state().name());
        add("timeliness", at -> at.received(r -> r.late() ? "LATE" : "ON_TIME"));
        add("latestStatus", at -> shown(at.entry().latest().map(ImplementationStatus::name)));
        add("earlierStatus", at -> shown(at.line().earlier().map(ImplementationStatus::name)));
        add("status", at -> at.received(r -> r.content().status().name()));
    }

    private void texts() {
        var places = breadth.texts();
        for (var field : TextField.values()) {
            places.stream().filter(place -> place.field() == field).forEach(this::text);
        }
        add("nextStepOn", at -> at.received(r -> shown(r.content().nextStepOn())));
        add("language", at -> at.received(r -> r.content().language().value()));
        add("repeats", at -> at.received(r -> String.valueOf(r.repeats())));
    }

    /** The axes beside the declared status, each by itself. */
    private void judged() {
        add("evidenceState", at -> at.received(r -> r.evidence().name()));
        add("assessedStatus", at -> assessed(at, one -> one.assessment().status().name()));
        text("assessment", at -> assessed(at, one -> one.why().orElse("")));
        text("assessmentReply", at -> assessed(at, one -> one.reply().orElse("")));
    }

    private static String assessed(Place at, Function<StatusReport.Assessed, String> what) {
        return at.line().received().flatMap(StatusReport.Received::assessed).map(what).orElse("");
    }

    private void origin() {
        add("version", at -> at.received(r -> String.valueOf(r.update().version())));
        add("submittedAt", at -> at.received(r -> r.update().at().toString()));
        add("source", at -> at.received(r -> r.update().source().name()));
        add("receipt", at -> at.received(r -> r.update().receipt()));
        head("office", at -> at.entry().head());
        head("forum", at -> at.report().heads().getFirst());
    }

    private void text(TextPlace place) {
        text(place.key(), at -> at.received(r -> r.content().texts().getOrDefault(place, "")));
    }

    private void head(String name, Function<Place, Head> head) {
        add(name + "Sequence", at -> String.valueOf(head.apply(at).sequence()));
        add(name + "Hash", at -> head.apply(at).hash());
    }

    void measurement(String name, Function<Place, Optional<Measurement>> measured) {
        add(name, at -> shown(measured.apply(at).map(m -> m.value().toPlainString())));
        add(name + "Year", at -> shown(measured.apply(at).map(Measurement::year)));
        text(name + "Source", at -> shown(measured.apply(at).map(Measurement::source)));
    }

    private void names(String name, Function<StatusReport.Entry, Optional<Localized>> said) {
        for (var language : breadth.languages(name)) {
            text(
                    name + "." + language,
                    at -> shown(said.apply(at.entry()).map(names -> names.texts().get(language))));
        }
    }

    void text(String name, Cell cell) {
        add(name, at -> SpreadsheetCell.guarded(cell.of(at)));
    }

    void add(String name, Cell cell) {
        columns.put(name, cell);
    }

    private static String references(List<CommitmentReference> all) {
        return all.stream().map(CommitmentReference::value).collect(Collectors.joining(" "));
    }

    static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
