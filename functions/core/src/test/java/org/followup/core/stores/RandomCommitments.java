package org.followup.core.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Lineage;
import org.followup.core.commitments.Measurement;
import org.followup.core.commitments.Milestone;
import org.followup.core.commitments.Obligation;
import org.followup.core.commitments.Part;
import org.followup.core.commitments.Plan;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Stage;

/** Commitments with their indicators and plans, and the rows of lists, at random. */
record RandomCommitments(RandomValues values, RandomRegister register) {

    CommitmentReference reference() {
        return CommitmentReference.of(
                register.officeId(), 2025, register.themeCode(), values.number(1, 9999));
    }

    ImplementationStatus status() {
        return values.any(ImplementationStatus.values());
    }

    private Measurement measurement() {
        return new Measurement(values.decimal(), values.number(1900, 2200), values.text());
    }

    Commitment commitment() {
        return new Commitment(
                reference(),
                register.forumId(),
                register.officeId(),
                register.themeCode(),
                values.list(4, () -> values.number(1, 99)),
                values.names(),
                values.maybe(values::names),
                values.maybe(values::date),
                values.maybe(values::text),
                values.list(3, this::indicator),
                values.maybe(this::external),
                plan());
    }

    IndicatorValue value() {
        return new IndicatorValue(
                indicatorId(),
                values.number(1, 9),
                measurement(),
                values.list(3, () -> new Part(category(), values.decimal())),
                values.flag() ? Set.of(values.any(Doubt.values())) : Set.of());
    }

    private IndicatorId indicatorId() {
        return IndicatorId.of(values.number(1, 99));
    }

    private Plan plan() {
        return new Plan(
                values.list(3, register::officeId),
                values.list(3, () -> new Milestone(values.date(), values.names())),
                values.list(
                        3,
                        () -> new Obligation(values.any(Obligation.Kind.values()), values.word())),
                values.list(2, () -> register.partner().id()));
    }

    private Indicator indicator() {
        return new Indicator(
                indicatorId(),
                values.number(1, 9),
                values.names(),
                values.names(),
                values.any(ValueType.values()),
                values.any(Direction.values()),
                values.maybe(this::measurement),
                TargetType.LEVEL,
                values.maybe(this::measurement),
                values.any(Accumulation.values()),
                values.list(3, values::names),
                breakdown());
    }

    private Breakdown breakdown() {
        var listed = new ArrayList<Category.Listed>();
        for (var number = values.number(0, 3); number > 0; number--) {
            listed.add(listed(number));
        }
        var dimensions = new TreeSet<>(values.set(3, () -> values.any(Dimension.values())));
        listed.forEach(one -> dimensions.add(one.dimension()));
        return new Breakdown(dimensions, listed);
    }

    private Category category() {
        return values.flag() ? values.any(Category.Known.values()) : listed(values.number(1, 30));
    }

    private Category.Listed listed(int number) {
        var dimension = values.flag() ? Dimension.AGE_GROUP : Dimension.PLACE;
        return new Category.Listed(dimension, number, values.names());
    }

    private ExternalReference external() {
        return new ExternalReference(values.text(), values.text());
    }

    ExternalEntry externalEntry() {
        return new ExternalEntry(external(), reference());
    }

    CommitmentRow row() {
        return new CommitmentRow(
                reference(),
                register.forumId(),
                register.officeId(),
                register.themeCode(),
                values.list(4, () -> values.number(1, 99)),
                values.names(),
                values.maybe(values::date),
                values.map(5, register::roundId, this::reported),
                values.maybe(values::moment),
                values.map(2, register::roundId, values::moment),
                new Lineage(values.list(3, this::reference), values.maybe(this::ending)));
    }

    private Ending ending() {
        var way = values.any(Ending.Way.values());
        var into =
                switch (way) {
                    case CONTINUED, MERGED, SUPERSEDED -> List.of(reference());
                    case SPLIT -> List.of(reference(), reference());
                    case WITHDRAWN -> List.<CommitmentReference>of();
                };
        return new Ending(
                way, into, values.date(), values.number(1, 999), values.maybe(values::tag));
    }

    private Reported reported() {
        return new Reported(
                values.number(1, 9),
                status(),
                values.moment(),
                values.flag(),
                values.flag(),
                values.maybe(values::decimal),
                values.any(Stage.values()),
                values.maybe(values::date));
    }
}
