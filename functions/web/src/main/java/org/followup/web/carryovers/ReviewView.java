package org.followup.web.carryovers;

import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Round;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Localized;
import org.followup.core.progress.CarryOverBoard;

/** The whole plan in words, before it is carried out. {@code ahead} are old rounds to come. */
public record ReviewView(
        CarryOverBoard board,
        Part<CarryOverBoard.Line> part,
        List<OfficeLines> groups,
        List<Round> ahead,
        List<Fault> faults) {

    static final String TEMPLATE = "carryovers/review";

    public int revision() {
        return board.plan().map(CarryOverPlan::revision).orElse(0);
    }

    public Optional<String> way(CarryOverBoard.Line line) {
        return line.chosen()
                .map(
                        content ->
                                switch (content.choice()) {
                                    case CarryOver.Continue c -> "CONTINUE";
                                    case CarryOver.Split s -> "SPLIT";
                                    case CarryOver.Merge m -> "MERGE";
                                    case CarryOver.Supersede s -> "SUPERSEDE";
                                    case CarryOver.Withdraw w -> "WITHDRAW";
                                });
    }

    /** The other commitment that a choice names. */
    public Optional<String> other(CarryOverBoard.Line line) {
        return line.chosen()
                .flatMap(
                        content ->
                                switch (content.choice()) {
                                    case CarryOver.Merge(var lead) -> Optional.of(lead.value());
                                    case CarryOver.Supersede(var by) -> Optional.of(by.value());
                                    case CarryOver.Continue c -> Optional.empty();
                                    case CarryOver.Split s -> Optional.empty();
                                    case CarryOver.Withdraw w -> Optional.empty();
                                });
    }

    public List<Localized> titles(CarryOverBoard.Line line) {
        return line.chosen()
                .map(
                        content ->
                                content.choice() instanceof CarryOver.Split(var titles)
                                        ? titles
                                        : List.<Localized>of())
                .orElse(List.of());
    }

    public String reason(CarryOverBoard.Line line) {
        return line.chosen().map(content -> content.reason()).orElse("");
    }

    /** The key of what is wrong with it; what waits for an office's word says so itself. */
    public Optional<Fault> fault(CarryOverBoard.Line line) {
        return Boards.faults(List.of(line)).stream().findFirst();
    }

    public boolean needsConsent(CarryOverBoard.Line line) {
        return line.refusal().filter(CarryOverRefusal.NO_CONSENT::equals).isPresent();
    }

    /** What the other office has said to exactly this, as part of a key. */
    public String answer(CarryOverBoard.Line line) {
        return board.consent(line.reference())
                .filter(consent -> other(line).filter(consent.lead().value()::equals).isPresent())
                .map(MergeConsent::state)
                .map(Enum::name)
                .orElse("NOT_ASKED");
    }
}
