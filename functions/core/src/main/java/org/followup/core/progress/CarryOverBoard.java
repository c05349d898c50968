package org.followup.core.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentState;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;

/**
 * The open commitments of the forum before, what is chosen for each, and whether it is possible:
 * read office by office, in the order in which they are carried over.
 */
public final class CarryOverBoard {

    /** A choice that cannot be read has faults; one that is impossible says why. */
    public record Line(
            CommitmentRow row,
            PlannedCarryOver planned,
            Optional<CarryOverForm.Content> chosen,
            List<Fault> faults,
            Optional<CarryOverRefusal> refusal) {

        public CommitmentReference reference() {
            return row.reference();
        }

        public boolean isPossible() {
            return faults.isEmpty() && refusal.isEmpty();
        }

        public CarryOverPlan.Place place() {
            return new CarryOverPlan.Place(row.office().value(), row.reference());
        }

        Optional<CarryOver> choice() {
            return chosen.map(CarryOverForm.Content::choice);
        }

        /** The commitment into which it is to go; empty where it is to go into none. */
        Optional<CommitmentReference> goesInto() {
            return choice().flatMap(
                            choice ->
                                    choice instanceof CarryOver.Merge(var lead)
                                            ? Optional.of(lead)
                                            : Optional.empty());
        }

        private Line refused(Optional<CarryOverRefusal> why) {
            return new Line(row, planned, chosen, faults, why);
        }
    }

    private final Forum into;
    private final Forum from;
    private final Optional<CarryOverPlan> plan;
    private final List<CommitmentRow> rows;
    private final Map<CommitmentReference, MergeConsent> consents;
    private final Set<Integer> articles;
    private final List<Line> lines;
    private final Map<CommitmentReference, Line> byReference;
    private final Map<CommitmentReference, List<Line>> merged;

    private CarryOverBoard(CarryOverPorts ports, Forum into, Forum from) {
        this.into = into;
        this.from = from;
        this.plan = ports.carryOvers().plan(into.id());
        this.rows =
                ports.progress().scores(from.id()).stream()
                        .map(Score::office)
                        .sorted()
                        .flatMap(office -> ports.progress().rows(office, from.id()).stream())
                        .toList();
        this.consents =
                ports.carryOvers().consents(into.id()).stream()
                        .collect(Collectors.toMap(MergeConsent::commitment, Function.identity()));
        var typed =
                ports.carryOvers().choices(into.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        PlannedCarryOver::commitment, Function.identity()));
        this.articles =
                ports.forums().articles(into.id()).stream()
                        .map(Article::number)
                        .collect(Collectors.toSet());
        var read =
                rows.stream()
                        .filter(row -> state(row) instanceof CommitmentState.Open)
                        .map(row -> line(row, typed))
                        .toList();
        var around = new CarryOverChoices(ports, into, from, read, consents);
        this.lines = read.stream().map(line -> line.refused(around.refusal(line))).toList();
        this.byReference = byReference(lines);
        this.merged = merged(lines);
    }

    static Map<CommitmentReference, Line> byReference(List<Line> lines) {
        return lines.stream().collect(Collectors.toMap(Line::reference, Function.identity()));
    }

    static Map<CommitmentReference, List<Line>> merged(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.goesInto().isPresent())
                .collect(Collectors.groupingBy(line -> line.goesInto().orElseThrow()));
    }

    /** Empty where there is no such forum, or none before it. */
    public static Optional<CarryOverBoard> of(CarryOverPorts ports, ForumId into) {
        return ports.forums()
                .find(into)
                .flatMap(
                        forum ->
                                before(ports.forums().all(), forum)
                                        .map(from -> new CarryOverBoard(ports, forum, from)));
    }

    /** The one that opened last before it. */
    public static Optional<Forum> before(List<Forum> all, Forum into) {
        return all.stream()
                .filter(forum -> forum.opensOn().isBefore(into.opensOn()))
                .max(Comparator.comparing(Forum::opensOn).thenComparing(f -> f.id().value()));
    }

    public Forum into() {
        return into;
    }

    public Forum from() {
        return from;
    }

    public Optional<CarryOverPlan> plan() {
        return plan;
    }

    /** All of the forum before, with those that are complete or have ended. */
    public List<CommitmentRow> rows() {
        return rows;
    }

    public List<Line> lines() {
        return lines;
    }

    public Optional<Line> line(CommitmentReference reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    public boolean isOpen(CommitmentReference reference) {
        return byReference.containsKey(reference);
    }

    /** Those that are to go into what continues that one. */
    List<Line> goingInto(CommitmentReference lead) {
        return merged.getOrDefault(lead, List.of());
    }

    public Optional<MergeConsent> consent(CommitmentReference of) {
        return Optional.ofNullable(consents.get(of));
    }

    /** Those whose merge waits for the word of another office. */
    public List<Line> needingConsent() {
        return lines.stream()
                .filter(
                        line ->
                                line.refusal()
                                        .filter(CarryOverRefusal.NO_CONSENT::equals)
                                        .isPresent())
                .toList();
    }

    /** Whether the new declaration has articles to go on under. */
    public boolean hasArticles() {
        return !articles.isEmpty();
    }

    public boolean isPossible() {
        return lines.stream().allMatch(Line::isPossible);
    }

    private Line line(CommitmentRow row, Map<CommitmentReference, PlannedCarryOver> typed) {
        var none =
                PlannedCarryOver.none(into.id(), row.reference(), LanguageTag.of(Language.ENGLISH));
        var planned = typed.getOrDefault(row.reference(), none);
        return switch (CarryOverForm.read(planned, row.theme(), articles)) {
            case TypedForm.Reading.Read<CarryOverForm.Content>(var content) ->
                    new Line(row, planned, Optional.of(content), List.of(), Optional.empty());
            case TypedForm.Reading.Faulty<CarryOverForm.Content>(var faults) ->
                    new Line(row, planned, Optional.empty(), faults, Optional.empty());
        };
    }

    private CommitmentState state(CommitmentRow row) {
        return Standing.of(row, from).state();
    }
}
