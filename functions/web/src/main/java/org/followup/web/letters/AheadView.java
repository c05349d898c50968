package org.followup.web.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.reminders.Foreseen;
import org.followup.web.edge.Page;

/**
 * Letters that wait in the ledger, and reminders that the planner will write: the next ones, and
 * how many more there are.
 */
public record AheadView(List<LetterLine> waiting, List<Line> foreseen, int more) {

    private static final int SHOWN = 300;

    static AheadView of(List<LetterLine> waiting, List<Foreseen> foreseen) {
        var shown = foreseen.stream().limit(SHOWN).map(Line::new).toList();
        return new AheadView(waiting, shown, foreseen.size() - shown.size());
    }

    public record Line(Foreseen foreseen) {

        public String why(Page page) {
            Map<String, Object> words = new HashMap<>(Steps.words(foreseen.step().id()));
            words.put("due", foreseen.deadline().dueOn());
            words.put("round", page.in(foreseen.deadline().round().name()).text());
            var key = foreseen.rework() ? "letters.why.rework" : "letters.why.step";
            return page.say(key, words);
        }
    }
}
