package org.followup.acceptance.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that was noted of this code, read together. */
public final class UsedRights {

    /** Which classes of tests take notes: together they drive every function. */
    private static final List<String> DRIVERS =
            List.of(
                    "PackagedWebTest",
                    "PackagedRemindersTest",
                    "TroubledLettersTest",
                    "CarriedOverLettersTest",
                    "StuckLettersTest",
                    "UrgentLettersTest",
                    "SnapStartTest",
                    "PackagedJobsTest",
                    "BadUpdateTest",
                    "TakenAwayTest");

    private UsedRights() {}

    /** Those that have not run wholly since the code was changed. */
    public static List<String> lacking() throws IOException {
        var now = CodeDigest.now();
        var lacking = new java.util.ArrayList<String>();
        for (var driver : DRIVERS) {
            var file = NotesRights.file(driver);
            if (!Files.exists(file) || !Files.readAllLines(file).getFirst().equals(now)) {
                lacking.add(driver);
            }
        }
        return lacking;
    }

    /** Lines such as {@code dynamodb:PutItem Table key LETTERS#*}. */
    public static Set<String> of(String function) throws IOException {
        var used = new TreeSet<String>();
        for (var driver : DRIVERS) {
            var lines = Files.readAllLines(NotesRights.file(driver));
            lines.stream()
                    .filter(line -> line.startsWith(function + " "))
                    .map(line -> line.substring(function.length() + 1))
                    .forEach(used::add);
        }
        return used;
    }
}
