package org.followup.acceptance.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of all modules without their tests, and those of the planted copy. */
final class HouseClasses {

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("org.followup");

    static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.followup.acceptance.planted");

    private HouseClasses() {}
}
