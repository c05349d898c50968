package org.followup.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each rule must find the violation planted for it: a rule that sees nothing would pass for ever.
 */
final class PlantedViolationsTest {

    private final Architecture planted = new Architecture("org.followup.acceptance.planted");

    @ParameterizedTest
    @CsvSource({
        "CORE, AsksTheSdk",
        "DYNAMODB, ReachesForFiles",
        "SES, ReachesForTheTable",
        "S3, ReachesForMail",
        "ICAL, ReachesForTheTable",
        "WEB, CallsAJob",
        "REMINDERS, ShowsAPage",
        "JOBS, SendsALetter"
    })
    void a_module_that_uses_what_it_does_not_list_is_found(Module module, String culprit) {
        assertFinds(planted.module_uses_only_what_it_lists(module), culprit);
    }

    @ParameterizedTest
    @CsvSource({
        "LANGUAGES, KnowsOffices",
        "HISTORY, RecordsOffices",
        "LETTERS, KnowsForums",
        "TASKS, KnowsLetters",
        "ACCESS, LinksToAForum",
        "OFFICES, KnowsItsForum",
        "FORUMS, CountsCommitments",
        "COMMITMENTS, LooksAtProgress",
        "PROGRESS, Reminds",
        "PRACTICES, LooksAtImports",
        "REMINDERS, MakesAReport",
        "REPORTS, Imports",
        "IMPORTS, Reports",
        "REDACTION, Imports"
    })
    void a_package_of_the_core_that_looks_the_wrong_way_is_found(CorePackage part, String culprit) {
        assertFinds(planted.core_looks_in_one_direction(part), culprit);
    }

    @Test
    void a_hidden_clock_is_found() {
        assertFinds(planted.core_asks_the_time_of_a_clock_it_is_given(), "AsksAHiddenClock");
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertFinds(planted.names_say_what_a_thing_is(), "ForumHelper");
    }

    private static void assertFinds(ArchRule rule, String culprit) {
        assertThat(rule.evaluate(HouseClasses.PLANTED).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains(culprit));
    }
}
