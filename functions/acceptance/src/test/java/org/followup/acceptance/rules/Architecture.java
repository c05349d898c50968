package org.followup.acceptance.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/**
 * The rules over the classes below one root package: the house itself, or the copy of it in which
 * violations are planted. A rule that finds no class to hold fails, so none can go stale in
 * silence.
 */
record Architecture(String root) {

    private static final Set<String> CLOCKS =
            Set.of("currentTimeMillis", "systemUTC", "systemDefaultZone");

    ArchRule module_uses_only_what_it_lists(Module module) {
        return classes()
                .that()
                .resideInAPackage(root + "." + module.folder() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(module.mayUse(root));
    }

    ArchRule core_looks_in_one_direction(CorePackage part) {
        return classes()
                .that()
                .resideInAPackage(part.within(root) + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(part.mayUse(root));
    }

    ArchRule core_asks_the_time_of_a_clock_it_is_given() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".core..")
                .should()
                .callMethodWhere(hiddenClock());
    }

    ArchRule names_say_what_a_thing_is() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("DTO");
    }

    private static DescribedPredicate<JavaMethodCall> hiddenClock() {
        return describe(
                "a clock nobody handed in",
                call -> {
                    var target = call.getTarget();
                    var now =
                            target.getName().equals("now")
                                    && target.getOwner().getPackageName().startsWith("java.time")
                                    && target.getRawParameterTypes().stream()
                                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    return now || CLOCKS.contains(target.getName());
                });
    }
}
