package org.followup.web.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.reminders.Foreseen;
import org.followup.web.edge.Page;

/** Letters that wait in the ledger, and reminders that the planner will write. */
public record AheadView(List<LetterLine> waiting, List<Line> foreseen) {

    public record Line(Foreseen foreseen) {

        public String why(Page page) {
            Map<String, Object> words = new HashMap<>(Steps.words(foreseen.step().id()));
            words.put("due", foreseen.deadline().dueOn());
            words.put("round", page.in(foreseen.deadline().round().name()).text());
            return page.say("letters.why.step", words);
        }
    }
}
