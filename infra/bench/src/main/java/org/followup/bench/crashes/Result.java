package org.followup.bench.crashes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.dynamodb.DynamoDbStores;

/**
 * Compares what was owed with what the mail service wrote down. {@code sending} is the time from
 * each process's first mail to its end, {@code whole} that from the first mail of all to the last,
 * with every start of a process in it.
 */
record Result(
        DynamoDbStores stores,
        SesLedger ledger,
        Set<String> hit,
        int kills,
        Duration sending,
        Duration whole) {

    private static final double LONGEST = 1.10;

    /** Of the letters; a mail comes a few milliseconds early when the one before it came late. */
    private static final double MOST_TOO_EARLY = 0.02;

    String said(long seed, String told) {
        return String.format(
                Locale.ROOT,
                "seed %d, events of %s: %d letters, %d killed; lost %d, not sent but shown %d,"
                    + " twice %d; died between acceptance and mark: %d letters; not answered %d,"
                    + " throttled %d, over the rate and refused %d; at most %d accepted and %d"
                    + " handed over in a second; %.1f s of sending, %.2f × letters / rate, in %.1f"
                    + " s with all starts%s",
                seed,
                told,
                letters().size(),
                kills,
                lost(),
                absent().size() - lost(),
                twice().size(),
                hit.size(),
                count("UNANSWERED"),
                count("THROTTLED"),
                count("OVER"),
                mostInASecond(ledger.accepted()),
                mostInASecond(ledger.lines()),
                sending.toMillis() / 1000.0,
                times(),
                whole.toMillis() / 1000.0,
                faults(told));
    }

    /** What the promise does not allow. */
    List<String> faults(String told) {
        var faults = new ArrayList<String>();
        if (lost() > 0) {
            faults.add("lost");
        }
        if (!told.equals("half") && !twice().isEmpty()) {
            faults.add("twice");
        }
        if (!twice().stream().allMatch(this::nobodyHeard)) {
            faults.add("twice without a reason");
        }
        if (twice().size() > hit.size() + count("UNANSWERED")) {
            faults.add("twice more often than there are reasons");
        }
        if (mostInASecond(ledger.accepted()) > FakeSes.RATE) {
            faults.add("faster than the quota");
        }
        if (count("OVER") > MOST_TOO_EARLY * letters().size()) {
            faults.add("too often faster than the quota, and refused");
        }
        if (times() > LONGEST) {
            faults.add("too slow");
        }
        return faults;
    }

    private boolean nobodyHeard(String name) {
        return hit.contains(name) || unanswered().contains(name);
    }

    private List<Letter> letters() {
        return stores.letters().causedIn(Owed.MONTH);
    }

    private List<Letter> absent() {
        var names = ledger.names();
        return letters().stream().filter(l -> !names.contains(SesLedger.name(l))).toList();
    }

    private long lost() {
        return absent().stream().filter(l -> l.state() != LetterState.FAILED).count();
    }

    private Set<String> twice() {
        return ledger.accepted().stream()
                .collect(Collectors.groupingBy(SesLedger.Line::name, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(mails -> mails.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> unanswered() {
        return lines("UNANSWERED").stream().map(SesLedger.Line::name).collect(Collectors.toSet());
    }

    private long count(String what) {
        return lines(what).size();
    }

    private List<SesLedger.Line> lines(String what) {
        return ledger.lines().stream().filter(line -> line.what().equals(what)).toList();
    }

    /** The time of sending in units of what the letters take at the account's rate. */
    private double times() {
        return sending.toMillis() / 1000.0 * FakeSes.RATE / letters().size();
    }

    private static int mostInASecond(List<SesLedger.Line> lines) {
        var moments = lines.stream().map(SesLedger.Line::at).toList();
        var most = 0;
        for (int first = 0, last = 0; last < moments.size(); last++) {
            while (moments.get(last) - moments.get(first) >= 1_000) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
