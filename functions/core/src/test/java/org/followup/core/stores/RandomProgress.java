package org.followup.core.stores;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.followup.core.access.PersonId;
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
import org.followup.core.history.Actor;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CardsWanted;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Confirmation;
import org.followup.core.progress.Draft;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Made;
import org.followup.core.progress.Note;
import org.followup.core.progress.Recent;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Review;
import org.followup.core.progress.RoundCount;
import org.followup.core.progress.Score;
import org.followup.core.progress.Source;
import org.followup.core.progress.Stage;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.ThemeScore;
import org.followup.core.progress.Update;

/** Commitments and what was reported on them, at random. */
record RandomProgress(RandomValues values, RandomRegister register) {

    CommitmentReference reference() {
        return CommitmentReference.of(
                register.officeId(), 2025, register.themeCode(), values.number(1, 9999));
    }

    private ImplementationStatus status() {
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

    private IndicatorValue value() {
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

    Arrangements arrangements() {
        return new Arrangements(
                register.forumId(), register.officeId(), values.list(4, this::arrangement));
    }

    private Arrangement arrangement() {
        var round = register.roundId();
        return switch (values.number(0, 5)) {
            case 0 -> new Arrangement.Extended(round, values.date(), made());
            case 4 -> new Arrangement.Asked(round, values.date(), made());
            case 1 -> new Arrangement.RoundExcused(round, made());
            case 2 -> new Arrangement.CommitmentExcused(round, reference(), made());
            default -> new Arrangement.Reopened(round, values.date(), made());
        };
    }

    private Made made() {
        return new Made(
                values.number(1, 999),
                values.moment(),
                new Actor(values.id()),
                values.maybe(values::tag),
                values.maybe(() -> (long) values.number(1, 999)));
    }

    Draft draft() {
        return new Draft(
                reference(),
                register.roundId(),
                values.map(5, values::id, values::text),
                new PersonId(values.id()),
                values.moment(),
                1,
                values.map(3, values::id, () -> values.number(1, 9)));
    }

    Note note() {
        return new Note(
                reference(),
                register.officeId(),
                register.roundId(),
                new Actor(values.id()),
                values.flag(),
                values.moment(),
                values.number(1, 999_999),
                values.maybe(register::officeId));
    }

    Assessment assessment() {
        return new Assessment(
                reference(),
                register.officeId(),
                register.roundId(),
                values.number(1, 20),
                status(),
                values.flag(),
                new Actor(values.id()),
                values.moment(),
                values.number(1, 999_999),
                values.maybe(
                        () ->
                                new Assessment.Reply(
                                        new Actor(values.id()),
                                        values.moment(),
                                        values.number(1, 999_999))));
    }

    HandOver handOver() {
        return new HandOver(update());
    }

    Update update() {
        return new Update(
                reference(),
                register.forumId(),
                register.officeId(),
                register.roundId(),
                values.number(1, 20),
                status(),
                values.list(2, this::value),
                values.maybe(values::date),
                values.tag(),
                values.map(4, this::place, values::digest),
                values.flag(),
                values.flag(),
                values.any(Source.values()),
                new Actor(values.id()),
                values.moment(),
                values.number(1, 999_999),
                values.digest(),
                values.number(1, 999_999),
                values.flag(),
                values.maybe(this::confirmation),
                review(),
                values.maybe(values::date));
    }

    private Confirmation confirmation() {
        return new Confirmation(new Actor(values.id()), values.any(Confirmation.How.values()));
    }

    private Review review() {
        return new Review(
                values.any(Stage.values()),
                values.maybe(() -> new Actor(values.id())),
                values.maybe(values::moment),
                values.maybe(values::date),
                values.number(0, 999_999));
    }

    private TextPlace place() {
        return new TextPlace(values.any(TextField.values()), values.tag());
    }

    Score score() {
        return new Score(
                register.forumId(),
                register.officeId(),
                new TreeMap<>(values.map(4, register::themeCode, this::theme)),
                new TreeMap<>(values.map(4, register::roundId, this::counts)),
                byStatus(),
                values.number(0, 9),
                values.number(0, 9),
                values.number(0, 9),
                values.list(3, this::recent),
                values.digest());
    }

    CardsWanted cardsWanted() {
        return new CardsWanted(register.forumId(), values.number(1, 999_999), values.moment());
    }

    private Recent recent() {
        return new Recent(
                reference(), register.themeCode(), values.moment(), values.maybe(this::status));
    }

    private ThemeScore theme() {
        return new ThemeScore(values.number(0, 99), byStatus());
    }

    private TreeMap<org.followup.core.forums.ThemeCode, RoundCount> counts() {
        return new TreeMap<>(
                values.map(
                        3,
                        register::themeCode,
                        () ->
                                new RoundCount(
                                        values.number(0, 9),
                                        values.number(0, 9),
                                        values.number(0, 9))));
    }

    private Map<ImplementationStatus, Integer> byStatus() {
        var counts = new EnumMap<ImplementationStatus, Integer>(ImplementationStatus.class);
        counts.putAll(values.map(3, this::status, () -> values.number(0, 99)));
        return counts;
    }
}
