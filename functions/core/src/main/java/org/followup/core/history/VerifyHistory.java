package org.followup.core.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a history from its first change to its head: the chain, each text against its digest, and
 * that each text that is gone was removed by somebody who said why. It reads page by page and keeps
 * only what is missing.
 */
public final class VerifyHistory {

    private static final int PAGE = 500;

    private final Journal journal;

    public VerifyHistory(Journal journal) {
        this.journal = journal;
    }

    /** What was wrong, at which change. */
    public enum Wrong {
        /** The change does not follow from the one before, or is not what its hash covers. */
        CHAIN_BROKEN,
        /** The head is not the last change. */
        HEAD_DIFFERS,
        /** A text that no digest of its change covers: it was altered or slipped in. */
        TEXT_DIFFERS,
        /** A text is gone, and nobody said that it had to. */
        TEXT_MISSING
    }

    public record Finding(Wrong wrong, long sequence) {}

    /** A text that was removed, and the change that says so. */
    public record Gap(long sequence, String place, long removedBy) {}

    public record Report(
            HistoryId history, long changes, long texts, List<Gap> gaps, List<Finding> findings) {

        public boolean holds() {
            return findings.isEmpty();
        }
    }

    public Report verify(HistoryId history) {
        return new Verifying(history).report();
    }

    private final class Verifying {

        private final HistoryId history;
        private final Head end;
        private final List<Finding> findings = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private final Map<Long, Set<String>> missing = new TreeMap<>();
        private long texts;

        Verifying(HistoryId history) {
            this.history = history;
            this.end = journal.head(history);
        }

        Report report() {
            var head = Head.empty(history);
            while (head.sequence() < end.sequence()) {
                var most = (int) Math.min(PAGE, end.sequence() - head.sequence());
                var page = journal.changes(history, head.sequence(), most);
                var broken = Chain.firstBreak(head, page);
                if (page.isEmpty() || broken.isPresent()) {
                    var at = broken.map(Change::sequence).orElse(head.sequence() + 1);
                    findings.add(new Finding(Wrong.CHAIN_BROKEN, at));
                    return whole(head);
                }
                texts(page);
                head = page.getLast().head();
            }
            if (!head.hash().equals(end.hash())) {
                findings.add(new Finding(Wrong.HEAD_DIFFERS, head.sequence()));
            }
            return whole(head);
        }

        private Report whole(Head head) {
            missing.forEach(
                    (sequence, digests) ->
                            digests.forEach(
                                    digest ->
                                            findings.add(
                                                    new Finding(Wrong.TEXT_MISSING, sequence))));
            return new Report(
                    history, head.sequence(), texts, List.copyOf(gaps), List.copyOf(findings));
        }

        private void texts(List<Change> page) {
            var standing = new HashMap<Long, List<StoredText>>();
            journal.texts(history, page.getFirst().sequence() - 1, page.getLast().sequence())
                    .forEach(
                            text ->
                                    standing.computeIfAbsent(
                                                    text.id().sequence(), s -> new ArrayList<>())
                                            .add(text));
            for (var change : page) {
                texts(change, standing.getOrDefault(change.sequence(), List.of()));
            }
        }

        private void texts(Change change, List<StoredText> standing) {
            var gone = new HashSet<>(TextDigests.of(change));
            for (var text : standing) {
                texts++;
                gone.remove(text.digest());
                if (!change.body().contains("\"" + text.digest() + "\"")) {
                    findings.add(new Finding(Wrong.TEXT_DIFFERS, change.sequence()));
                }
            }
            if (!gone.isEmpty()) {
                missing.put(change.sequence(), gone);
            }
            if (change.what().kind().equals(TextRedacted.KIND)) {
                explain(change, TextRedacted.from(change));
            }
        }

        private void explain(Change change, TextRedacted redacted) {
            var sequence = redacted.text().sequence();
            missing.computeIfPresent(
                    sequence,
                    (at, digests) -> {
                        if (digests.remove(redacted.digest())) {
                            gaps.add(new Gap(at, redacted.text().place(), change.sequence()));
                        }
                        return digests.isEmpty() ? null : digests;
                    });
        }
    }
}
