package org.followup.web.letters;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.reminders.Foreseen;
import org.followup.core.reminders.ForeseenNotice;
import org.followup.web.edge.Page;

/**
 * Letters that wait in the ledger, and what the planner will write: the next reminders, then that
 * rounds open and the weeks of the secretariat.
 */
public record AheadView(Part<LetterLine> waiting, Part<Line> foreseen, Part<News> news) {

    private static final int SHOWN = 300;

    static AheadView of(
            Part<LetterLine> waiting, List<Foreseen> foreseen, List<ForeseenNotice> notices) {
        return new AheadView(
                waiting,
                Part.of(foreseen.stream().map(Line::new).toList(), Integer.MAX_VALUE),
                Part.of(notices.stream().map(News::new).toList(), Integer.MAX_VALUE));
    }

    /**
     * The first of {@code total}; {@code andMore} says that there are more of them, which nobody
     * has counted.
     */
    public record Part<T>(List<T> shown, int total, boolean andMore) {

        static <T> Part<T> of(List<T> all, int mostCounted) {
            return new Part<>(
                    all.stream().limit(SHOWN).toList(),
                    Math.min(all.size(), mostCounted),
                    all.size() > mostCounted);
        }

        public Map<String, Object> count() {
            return counted(total);
        }

        /** How many come after those that are shown. */
        public Map<String, Object> rest() {
            return counted(total - shown.size());
        }

        public boolean isCut() {
            return total > shown.size();
        }

        private Map<String, Object> counted(int count) {
            return Map.of("count", count, "more", andMore ? "yes" : "no");
        }
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
