package org.followup.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followup.core.history.HistoryId;
import org.followup.core.history.VerifyHistory;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.dynamodb.DynamoDbStores;

/** Checks the histories of the service, of every forum and every office, and prints a line each. */
record Verification(DynamoDbStores stores, Messages messages, PrintStream out) {

    /** Whether all of them are whole. */
    boolean all() {
        var verify = new VerifyHistory(stores.journal());
        var broken = 0;
        var histories = histories();
        for (var history : histories) {
            var report = verify.verify(history);
            print(report);
            broken += report.holds() ? 0 : 1;
        }
        var counts = Map.of("histories", histories.size(), "broken", broken);
        out.println(say(broken == 0 ? "verify.whole" : "verify.broken", counts));
        return broken == 0;
    }

    private List<HistoryId> histories() {
        var all = new ArrayList<HistoryId>();
        all.add(HistoryId.SERVICE);
        stores.forums().all().forEach(forum -> all.add(HistoryId.forum(forum.id().value())));
        stores.offices().all().forEach(office -> all.add(office.id().history()));
        return all;
    }

    private void print(VerifyHistory.Report report) {
        out.println(
                say(
                        "verify.history",
                        Map.of(
                                "history", report.history().key(),
                                "changes", report.changes(),
                                "texts", report.texts(),
                                "gaps", report.gaps().size(),
                                "holds", report.holds() ? "yes" : "no")));
        report.gaps()
                .forEach(
                        gap ->
                                out.println(
                                        say(
                                                "verify.gap",
                                                Map.of(
                                                        "sequence", gap.sequence(),
                                                        "place", gap.place(),
                                                        "by", gap.removedBy()))));
        report.findings()
                .forEach(
                        finding ->
                                out.println(
                                        say(
                                                "verify." + finding.wrong().name(),
                                                Map.of("sequence", finding.sequence()))));
    }

    private String say(String key, Map<String, ?> arguments) {
        return messages.say(Language.ENGLISH, key, arguments);
    }
}
