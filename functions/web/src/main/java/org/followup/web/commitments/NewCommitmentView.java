package org.followup.web.commitments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.IndicatorForm;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Obligation;
import org.followup.core.commitments.Plan;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Partner;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentForm;
import org.followup.web.edge.FilledForm;

/** The form of a commitment, with the articles, themes and offices to choose from. */
public record NewCommitmentView(
        Forum forum,
        List<Article> articles,
        List<Office> offices,
        List<Partner> supporters,
        FilledForm form) {

    CommitmentForm.Choices choices() {
        return new CommitmentForm.Choices(
                forum,
                articles,
                offices.stream().map(Office::id).collect(Collectors.toSet()),
                supporters.stream().map(Partner::id).collect(Collectors.toSet()));
    }

    NewCommitmentView with(List<Fault> faults) {
        return new NewCommitmentView(
                forum, articles, offices, supporters, new FilledForm(form.fields(), faults));
    }

    NewCommitmentView with(String field, String key) {
        return with(List.of(Fault.at(field, key)));
    }

    /** Those that were typed, and one more to be filled in. */
    public List<IndicatorId> indicators() {
        var last =
                IntStream.rangeClosed(1, Commitment.MOST_INDICATORS)
                        .filter(number -> isTyped(IndicatorForm.prefix(IndicatorId.of(number))))
                        .max()
                        .orElse(0);
        return IntStream.rangeClosed(1, Math.min(last + 1, Commitment.MOST_INDICATORS))
                .mapToObj(IndicatorId::of)
                .toList();
    }

    /** By number: those that were typed, and one more. */
    public List<Integer> milestones() {
        var last =
                IntStream.rangeClosed(1, Plan.MOST_MILESTONES)
                        .filter(number -> has("milestone" + number + "-title-"))
                        .max()
                        .orElse(0);
        return IntStream.rangeClosed(1, Math.min(last + 1, Plan.MOST_MILESTONES)).boxed().toList();
    }

    private boolean isTyped(String prefix) {
        return has(prefix + "measure-") || has(prefix + "unit-") || has(prefix + "baseline");
    }

    private boolean has(String beginning) {
        return form.fields().all().entrySet().stream()
                .filter(field -> field.getKey().startsWith(beginning))
                .flatMap(field -> field.getValue().stream())
                .anyMatch(value -> !value.isBlank());
    }

    public TargetType[] aims() {
        return TargetType.values();
    }

    public Accumulation[] additions() {
        return Accumulation.values();
    }

    public Dimension[] dimensions() {
        return Dimension.values();
    }

    public Obligation.Kind[] obligations() {
        return Obligation.Kind.values();
    }

    public ValueType[] types() {
        return ValueType.values();
    }

    public Direction[] directions() {
        return Direction.values();
    }
}
