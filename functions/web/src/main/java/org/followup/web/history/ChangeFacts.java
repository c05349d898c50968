package org.followup.web.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.history.Change;
import org.followup.core.history.Json;

/**
 * What a change altered, fact by fact. Some changes hold what was before themselves; for others it
 * is what the former change of the same kind said about the same thing.
 */
record ChangeFacts(String name, Optional<Json> before, Optional<Json> after) {

    /** They say what a change is about, or mean nothing to a reader. */
    private static final Set<String> SILENT =
            Set.of(
                    "texts",
                    "reason",
                    "note",
                    "reply",
                    "removed",
                    "of",
                    "place",
                    "address",
                    "pause",
                    "undoes",
                    "external",
                    "group",
                    "change",
                    "digest",
                    "textsAt",
                    "handOver");

    /** Two changes of one kind with the same of these are about the same thing. */
    private static final List<String> ABOUT =
            List.of(
                    "office",
                    "forum",
                    "commitment",
                    "reference",
                    "round",
                    "person",
                    "role",
                    "number",
                    "token",
                    "pause",
                    "contribution");

    static List<ChangeFacts> of(Change change, Optional<Change> former) {
        var facts = change.what().facts();
        if (facts.find("before").isPresent() && facts.find("after").isPresent()) {
            return differences(object(facts.get("before")), object(facts.get("after")));
        }
        var before = former.map(known -> known.what().facts()).orElse(Json.obj());
        return differences(before, facts);
    }

    /** The latest of the earlier changes that says something about the same thing. */
    static Optional<Change> former(Change change, List<Change> earlierLatestFirst) {
        return earlierLatestFirst.stream().filter(other -> isSameThing(change, other)).findFirst();
    }

    private static boolean isSameThing(Change change, Change other) {
        return change.what().kind().equals(other.what().kind())
                && ABOUT.stream()
                        .allMatch(
                                name ->
                                        change.what()
                                                .facts()
                                                .find(name)
                                                .equals(other.what().facts().find(name)));
    }

    private static Json.Obj object(Json json) {
        return json instanceof Json.Obj obj ? obj : Json.obj().with("value", json.write());
    }

    private static List<ChangeFacts> differences(Json.Obj before, Json.Obj after) {
        var names = new TreeSet<>(after.members().keySet());
        names.addAll(before.members().keySet());
        names.removeAll(SILENT);
        var found = new ArrayList<ChangeFacts>();
        for (var name : names) {
            var was = before.find(name);
            var is = after.find(name);
            var about = ABOUT.contains(name) && is.isPresent();
            if (about || !was.equals(is)) {
                found.add(new ChangeFacts(name, about ? Optional.empty() : was, is));
            }
        }
        return List.copyOf(found);
    }
}
