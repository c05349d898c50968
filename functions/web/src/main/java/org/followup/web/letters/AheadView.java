package org.followup.web.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.reminders.Foreseen;
import org.followup.core.reminders.ForeseenNotice;
import org.followup.web.edge.Page;

/**
 * Letters that wait in the ledger, and what the planner will write: the next reminders and how many
 * more there are, then that rounds open and the weeks of the secretariat.
 */
public record AheadView(List<LetterLine> waiting, List<Line> foreseen, int more, List<News> news) {

    private static final int SHOWN = 300;

    static AheadView of(
            List<LetterLine> waiting, List<Foreseen> foreseen, List<ForeseenNotice> notices) {
        var shown = foreseen.stream().limit(SHOWN).map(Line::new).toList();
        var news = notices.stream().limit(SHOWN).map(News::new).toList();
        return new AheadView(waiting, shown, foreseen.size() - shown.size(), news);
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

    public record News(ForeseenNotice foreseen) {

        public LocalDate day() {
            return foreseen.at().atZone(foreseen.zone()).toLocalDate();
        }

        public String why(Page page) {
            return foreseen.deadline()
                    .map(
                            deadline ->
                                    page.say(
                                            "letters.ahead.opens",
                                            Map.of(
                                                    "round",
                                                    page.in(deadline.round().name()).text(),
                                                    "opens",
                                                    deadline.opensOn(),
                                                    "due",
                                                    deadline.dueOn())))
                    .orElseGet(() -> page.say("letters.why", "kind", foreseen.kind()));
        }
    }
}
