package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.followup.core.access.Person;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;

/**
 * Writes to every office whose commitments were carried over into a forum, once all of them are:
 * one letter about them all. The mark stands where those of rounds do, under {@value #MARK}.
 */
record TellCarriedOver(CarryOvers carryOvers, Offices offices, Progress progress, TellOnce once) {

    private static final String MARK = "carry-over";

    /** What fails for one office holds up no other. */
    Planned tell(Forum into, Instant now) {
        var done = carryOvers.plan(into.id()).filter(plan -> isNews(plan, now));
        var told = Planned.NOTHING;
        if (done.isPresent()) {
            for (var office : offices.all()) {
                told = told.plus(tell(done.get(), office, now));
            }
        }
        return told;
    }

    private static boolean isNews(CarryOverPlan plan, Instant now) {
        return plan.stage() == CarryOverPlan.Stage.CARRIED_OUT
                && now.isBefore(plan.at().plus(TellOffices.NEWS));
    }

    private Planned tell(CarryOverPlan plan, Office office, Instant now) {
        var mark =
                new StepTaken(
                        plan.into(),
                        office.id(),
                        new RoundId(MARK),
                        plan.at().atZone(ZoneOffset.UTC).toLocalDate(),
                        "carried-" + plan.at().getEpochSecond(),
                        false,
                        now);
        return once.tell(mark, () -> news(plan, office, now));
    }

    /** Nothing where no commitment of the office has ended since the carry-over began. */
    private Optional<Function<Person, Letter>> news(
            CarryOverPlan plan, Office office, Instant now) {
        var since = plan.at().atZone(office.zone()).toLocalDate();
        return Ended.since(progress.rows(office.id(), plan.from()), since).isEmpty()
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
                                        Map.of(
                                                "forum", plan.from().value(),
                                                "into", plan.into().value(),
                                                "office", office.id().value(),
                                                "since", since.toString()),
                                        now,
                                        now));
    }
}
