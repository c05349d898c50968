package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Person;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;

/**
 * Writes to every office that a carry-over concerns, once it is through: one letter about all that
 * concerns it. The mark stands where those of rounds do, under {@value #MARK}.
 */
record TellCarriedOver(
        CarryOvers carryOvers,
        Offices offices,
        Progress progress,
        Commitments commitments,
        TellOnce once) {

    private static final String MARK = "carry-over";

    /** In a letter: the commitments of other offices that it speaks of, with spaces between. */
    static final String OTHERS = "others";

    /** What fails for one office holds up no other. */
    Planned tell(Forum into, Instant now) {
        var done = carryOvers.plan(into.id()).filter(plan -> isNews(plan, now));
        var told = Planned.NOTHING;
        if (done.isPresent()) {
            var carried = new Carried(done.get(), offices, progress, commitments);
            for (var office : offices.all()) {
                told = told.plus(tell(done.get(), carried, office, now));
            }
        }
        return told;
    }

    private static boolean isNews(CarryOverPlan plan, Instant now) {
        return plan.stage() == CarryOverPlan.Stage.CARRIED_OUT
                && now.isBefore(plan.at().plus(TellOffices.NEWS));
    }

    private Planned tell(CarryOverPlan plan, Carried carried, Office office, Instant now) {
        var mark =
                new StepTaken(
                        plan.into(),
                        office.id(),
                        new RoundId(MARK),
                        plan.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        "carried-" + plan.at().getEpochSecond(),
                        false,
                        now);
        return once.tell(mark, () -> news(plan, carried, office, now));
    }

    private static Optional<Function<Person, Letter>> news(
            CarryOverPlan plan, Carried carried, Office office, Instant now) {
        return !carried.concerns(office.id())
                ? Optional.empty()
                : Optional.of(
                        person ->
                                Letter.pending(
                                        person.id().receiver(),
                                        LetterKind.COMMITMENTS_ENDED,
                                        "carried-over-%s-%s-%d"
                                                .formatted(
                                                        plan.into(),
                                                        office.id(),
                                                        plan.at().getEpochSecond()),
                                        about(plan, carried, office),
                                        now,
                                        now));
    }

    private static Map<String, String> about(CarryOverPlan plan, Carried carried, Office office) {
        var about = new TreeMap<String, String>();
        about.put("forum", plan.from().value());
        about.put("into", plan.into().value());
        about.put("office", office.id().value());
        about.put("since", carried.since(office.zone()).toString());
        var others = carried.others(office.id());
        if (!others.isEmpty()) {
            about.put(
                    OTHERS,
                    others.stream()
                            .map(CommitmentReference::value)
                            .collect(Collectors.joining(" ")));
        }
        return about;
    }
}
