package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.followup.acceptance.rights.UsedRights;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code of each function may do what the suite saw it do, and nothing else; what Lambda does in
 * its name is held by {@link PermissionsTest}. Runs after every other class; where not all that
 * take notes have run, it says so aloud, and in CI that is a failure.
 */
@Tag("slow")
@Tag("after-all")
final class GrantedIsUsedTest {

    /** What is granted and seen in no test, and by whom or when it is used. */
    private static final Map<String, String> USED_UNSEEN =
            Map.of(
                    "Web s3:PutObject Files/imports/*", "browsers, by the form that it signs",
                    "Web s3:GetObject Files/reports/*", "browsers, by the address that it signs");

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @BeforeAll
    static void everything_that_takes_notes_has_run() throws IOException {
        var lacking = UsedRights.lacking();
        if (!lacking.isEmpty()) {
            var left = "LEFT OUT: rights granted = rights used; did not run wholly: " + lacking;
            if ("true".equals(System.getenv("CI"))) {
                fail(left);
            }
            System.err.println("\n" + left + "\n");
            abort(left);
        }
    }

    /** A reason that outlives its right would excuse the next one of that name. */
    @Test
    void what_nobody_sees_used_is_granted_and_still_seen_by_nobody() throws IOException {
        for (var unseen : USED_UNSEEN.keySet()) {
            var names = unseen.split(" ", 2);

            assertThat(granted(names[0])).contains(names[1]);
            assertThat(UsedRights.of(names[0])).noneMatch(used -> allows(names[1], used));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nothing_is_used_that_is_not_granted(String function) throws IOException {
        var granted = granted(function);

        assertThat(UsedRights.of(function))
                .isNotEmpty()
                .allMatch(used -> granted.stream().anyMatch(right -> allows(right, used)));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nothing_is_granted_that_is_not_used(String function) throws IOException {
        var used = UsedRights.of(function);
        Predicate<String> unused = right -> used.stream().noneMatch(use -> allows(right, use));

        assertThat(granted(function))
                .filteredOn(right -> !USED_UNSEEN.containsKey(function + " " + right))
                .filteredOn(unused)
                .isEmpty();
    }

    /** A right without a key is for all of them. */
    private static boolean allows(String granted, String used) {
        return used.equals(granted) || used.startsWith(granted + " key ");
    }

    /** As the notes are written: action, resource and, where the right has one, the key. */
    private static Set<String> granted(String function) {
        var rights = new TreeSet<String>();
        for (var statement : Role.of(function).statements("code")) {
            var keys =
                    statement
                            .at("Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys")
                            .texts()
                            .toList();
            statement
                    .at("Action")
                    .texts()
                    .flatMap(action -> resources(action, statement).map(r -> action + " " + r))
                    .flatMap(right -> keys.isEmpty() ? Stream.of(right) : keyed(right, keys))
                    .forEach(rights::add);
        }
        return rights;
    }

    private static Stream<String> keyed(String right, java.util.List<String> keys) {
        return keys.stream().map(key -> right + " key " + key);
    }

    /** The mail service's right to send names identities by address, which no request shows. */
    private static Stream<String> resources(String action, Part statement) {
        return action.startsWith("ses:") ? Stream.of("*") : Role.resources(statement);
    }
}
