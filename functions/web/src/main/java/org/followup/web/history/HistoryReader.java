package org.followup.web.history;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextDigests;
import org.followup.core.history.TextRedacted;
import org.followup.core.offices.Offices;

/**
 * Reads a history backwards, a page of lines at a time. However few of its changes a page wants, at
 * most a thousand are looked at for one; the next page goes on from there.
 */
@Singleton
final class HistoryReader {

    private static final int LINES = 25;
    private static final int WINDOW = 200;
    private static final int MOST_LOOKED_AT = 1_000;

    private final Journal journal;
    private final People people;
    private final Offices offices;
    private final Forums forums;
    private final Keys keys;

    HistoryReader(Journal journal, People people, Offices offices, Forums forums, Keys keys) {
        this.journal = journal;
        this.people = people;
        this.offices = offices;
        this.forums = forums;
        this.keys = keys;
    }

    /** {@code next} is where an earlier page begins. */
    record Found(List<HistoryLine> lines, Optional<Long> next) {}

    /** The wanted changes up to a sequence number, the latest first. */
    Found read(HistoryId history, long upTo, ZoneId zone, Predicate<Change> wanted) {
        var last = Math.min(upTo, journal.head(history).sequence());
        var seen = new ArrayList<Change>();
        var lowest = last;
        while (lowest > 0
                && seen.size() < MOST_LOOKED_AT
                && seen.stream().filter(wanted).count() <= LINES) {
            var from = Math.max(0, lowest - WINDOW);
            var window = journal.changes(history, from, (int) (lowest - from));
            seen.addAll(window.reversed());
            lowest = from;
        }
        var shown = seen.stream().filter(wanted).limit(LINES).toList();
        var more = seen.stream().filter(wanted).count() > LINES;
        var next = more ? shown.getLast().sequence() - 1 : lowest;
        return new Found(lines(shown, seen, zone), Optional.of(next).filter(n -> n > 0));
    }

    private List<HistoryLine> lines(List<Change> shown, List<Change> seen, ZoneId zone) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var names =
                Names.of(
                        people.all(),
                        offices.all(),
                        forums.all(),
                        forums.partners(),
                        keys.tokens(),
                        people::former);
        var lines = new ArrayList<HistoryLine>();
        for (var change : shown) {
            var earlier =
                    seen.stream().filter(other -> other.sequence() < change.sequence()).toList();
            var facts = ChangeFacts.of(change, ChangeFacts.former(change, earlier));
            var texts = texts(change);
            lines.add(new HistoryLine(change, facts, texts, gaps(change, texts), names, zone));
        }
        return List.copyOf(lines);
    }

    private List<StoredText> texts(Change change) {
        return TextDigests.of(change).isEmpty()
                ? List.of()
                : journal.texts(change.history(), change.sequence() - 1, change.sequence());
    }

    private List<HistoryLine.Gap> gaps(Change change, List<StoredText> texts) {
        var missing = new HashSet<>(TextDigests.of(change));
        texts.forEach(text -> missing.remove(text.digest()));
        if (missing.isEmpty()) {
            return List.of();
        }
        var later = journal.changes(change.history(), change.sequence(), MOST_LOOKED_AT);
        return missing.stream().map(digest -> gap(digest, later)).toList();
    }

    private HistoryLine.Gap gap(String digest, List<Change> later) {
        var removal =
                later.stream()
                        .filter(change -> change.what().kind().equals(TextRedacted.KIND))
                        .filter(change -> TextRedacted.from(change).digest().equals(digest))
                        .findFirst();
        var reason =
                removal.map(TextRedacted::reasonOf)
                        .flatMap(id -> Optional.ofNullable(journal.texts(List.of(id)).get(id)))
                        .map(StoredText::text);
        return new HistoryLine.Gap(removal, reason);
    }
}
