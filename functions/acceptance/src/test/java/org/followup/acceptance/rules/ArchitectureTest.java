package org.followup.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ArchitectureTest {

    private static final String ROOT = "org.followup";

    private final Architecture architecture = new Architecture(ROOT);

    @ParameterizedTest
    @EnumSource
    void a_module_uses_only_what_it_lists(Module module) {
        architecture.module_uses_only_what_it_lists(module).check(HouseClasses.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void the_packages_of_the_core_look_in_one_direction(CorePackage part) {
        architecture.core_looks_in_one_direction(part).check(HouseClasses.ALL);
    }

    @Test
    void every_package_of_the_core_has_its_place_in_the_direction() {
        var found =
                HouseClasses.ALL.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT + ".core."))
                        .distinct();

        assertThat(found)
                .allMatch(
                        name ->
                                Arrays.stream(CorePackage.values())
                                        .map(part -> part.within(ROOT))
                                        .anyMatch(
                                                place ->
                                                        name.equals(place)
                                                                || name.startsWith(place + ".")));
    }

    @Test
    void the_core_asks_the_time_of_a_clock_it_is_given() {
        architecture.core_asks_the_time_of_a_clock_it_is_given().check(HouseClasses.ALL);
    }

    @Test
    void names_say_what_a_thing_is() {
        architecture.names_say_what_a_thing_is().check(HouseClasses.ALL);
    }

    @Test
    void every_package_says_what_it_is_and_that_nothing_in_it_is_null() {
        var unmarked =
                HouseClasses.ALL.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(
                                place ->
                                        place.getRelativeName().length() > 0
                                                && !place.isAnnotatedWith(NullMarked.class));

        assertThat(unmarked).isEmpty();
    }
}
