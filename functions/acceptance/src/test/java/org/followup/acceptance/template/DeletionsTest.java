package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the code deletes, class by class, is what the functions may delete: a rare way that no test
 * went would be refused on AWS alone. {@link GrantedIsUsedTest} holds that each was gone once.
 */
final class DeletionsTest {

    /** The leading keys of what a class deletes, and the function that it runs in. */
    private record Deletion(String function, Set<String> keys) {}

    private static final Map<String, Deletion> DELETIONS =
            Map.ofEntries(
                    Map.entry("SignOutPages", web("SESSION#*")),
                    Map.entry("LetPersonGo", web("PEOPLE", "ADDRESS#*")),
                    Map.entry("CorrectPerson", web("ADDRESS#*")),
                    Map.entry("WriteVersion", web("COMMITMENT#*")),
                    Map.entry("TakeBackHandOver", web("COMMITMENT#*")),
                    Map.entry("RedactText", web("TEXT#*")),
                    Map.entry("SaveContributionDraft", web("TYPED#*")),
                    Map.entry("ShareContribution", web("TYPED#*")),
                    Map.entry("EditContribution", web("SHELF#*")),
                    Map.entry("WithdrawContribution", web("SHELF#*")),
                    Map.entry("UsePractice", web("CONTRIBUTION#*")),
                    Map.entry("SendLetters", new Deletion("Drain", Set.of("STEP#*"))),
                    Map.entry("CarriedGroup", new Deletion("Jobs", Set.of("CARRYOVER#*"))));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages(
                            "org.followup.core",
                            "org.followup.web",
                            "org.followup.reminders",
                            "org.followup.jobs");

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @Test
    void every_class_that_deletes_is_known() {
        var delete = CLASSES.get(Transaction.class).getMethod("delete", View[].class);
        var made = CLASSES.get(Transaction.class).getConstructorCallsToSelf();

        assertThat(owners(Stream.of(delete.getCallsOfSelf(), delete.getReferencesToSelf())))
                .containsExactlyInAnyOrderElementsOf(DELETIONS.keySet());
        assertThat(owners(Stream.of(made))).containsExactly("Transaction");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_may_delete_that_and_nothing_else(String function) {
        var granted =
                Role.of(function).statements("code").stream()
                        .filter(s -> s.at("Action").texts().anyMatch("dynamodb:DeleteItem"::equals))
                        .flatMap(
                                s ->
                                        s.at(
                                                        "Condition",
                                                        "ForAllValues:StringLike",
                                                        "dynamodb:LeadingKeys")
                                                .texts());
        var deleted =
                DELETIONS.values().stream()
                        .filter(deletion -> deletion.function().equals(function))
                        .flatMap(deletion -> deletion.keys().stream())
                        .collect(Collectors.toSet());

        assertThat(granted).containsExactlyInAnyOrderElementsOf(deleted);
    }

    /** Of the outermost classes. */
    private static Set<String> owners(Stream<? extends Set<? extends JavaAccess<?>>> accesses) {
        return accesses.flatMap(Set::stream)
                .map(access -> access.getOriginOwner().getName())
                .map(name -> name.replaceAll(".*\\.|\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Deletion web(String... keys) {
        return new Deletion("Web", Set.of(keys));
    }
}
