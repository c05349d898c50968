package org.followup.web.carryovers;

import java.util.List;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.progress.CarryOverBoard;
import org.followup.web.edge.FilledForm;

/** One page of the plan: some of its commitments, with what was typed for each. */
public record PlanView(
        CarryOverBoard board, List<OfficeLines> groups, int number, int pages, FilledForm form) {

    static final String TEMPLATE = "carryovers/plan";
    static final int MOST_ON_A_PAGE = 25;
    private static final int MOST_LISTED = 80;

    public CarryOverForm.Way[] ways() {
        return CarryOverForm.Way.values();
    }

    /** The revision of the plan that is looked at. */
    public int base() {
        return board.plan().map(CarryOverPlan::revision).orElse(0);
    }

    public boolean isChosen(CarryOverBoard.Line line, CarryOverForm.Way way) {
        var typed = form.typed(line.reference() + ".way");
        return typed.isEmpty() ? way == CarryOverForm.Way.CONTINUE : typed.equals(way.name());
    }

    /** A list of all to choose from; where it would be endless, the reference is typed. */
    public boolean listsLeads() {
        return board.lines().size() <= MOST_LISTED;
    }

    public boolean hasArticles() {
        return board.hasArticles();
    }

    /** Themes are asked for only where there is a choice, or the old one is gone. */
    public boolean asksTheme(CarryOverBoard.Line line) {
        return board.into().themes().size() > 1 || board.into().theme(line.row().theme()).isEmpty();
    }

    public String theme(CarryOverBoard.Line line) {
        var typed = form.typed(line.reference() + ".theme");
        return typed.isEmpty() ? line.row().theme().value() : typed;
    }
}
