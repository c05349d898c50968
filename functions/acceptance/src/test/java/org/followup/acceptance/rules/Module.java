package org.followup.acceptance.rules;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The modules that are deployed and all that each may use: other modules of ours, and packages of
 * others. The JDK, jspecify and itself go without saying. What is not listed is forbidden, so a new
 * library needs a line here.
 */
enum Module {
    CORE,
    DYNAMODB,
    SES,
    S3,
    ICAL,
    WEB,
    REMINDERS,
    JOBS;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    String[] mayUse(String root) {
        var ours =
                Stream.concat(Stream.of(this), neighbours())
                        .map(m -> root + "." + m.folder() + "..");
        return Stream.of(ground(), ours, libraries()).flatMap(s -> s).toArray(String[]::new);
    }

    /** What every class may use: the JDK, and the words for what may be null. */
    static Stream<String> ground() {
        return Stream.of("java..", "javax.crypto..", "org.jspecify..");
    }

    /** The modules of ours that this one may use, and none further. */
    Stream<Module> neighbours() {
        return switch (this) {
            case CORE -> Stream.of();
            case DYNAMODB, SES, S3, ICAL -> Stream.of(CORE);
            case WEB -> Stream.of(CORE, DYNAMODB, S3, ICAL);
            case JOBS -> Stream.of(CORE, DYNAMODB, S3);
            case REMINDERS -> Stream.of(CORE, DYNAMODB, SES, ICAL);
        };
    }

    private Stream<String> libraries() {
        return switch (this) {
            case CORE -> Stream.of();
            case DYNAMODB -> sdk("dynamodb");
            case SES -> and(sdk("ses"), "jakarta.mail..", "jakarta.activation..");
            case S3 -> sdk("s3");
            case ICAL -> Stream.of("net.fortuna.ical4j..");
            case WEB ->
                    and(
                            function(),
                            "com.fasterxml.jackson.annotation..",
                            "io.micronaut..",
                            "jakarta.inject..",
                            "jakarta.annotation..",
                            "javax.crypto..",
                            "gg.jte..");
            case REMINDERS -> and(function(), "gg.jte..");
            case JOBS -> and(function(), "org.apache.commons.csv..");
        };
    }

    private static Stream<String> sdk(String service) {
        return Stream.of(
                        "core",
                        "awscore",
                        "auth",
                        "http",
                        "regions",
                        "retries",
                        "utils",
                        "services." + service)
                .map(part -> "software.amazon.awssdk." + part + "..");
    }

    /** What every function needs to be called by Lambda and to read an event. */
    private static Stream<String> function() {
        return Stream.of(
                "com.amazonaws.services.lambda.runtime..",
                "org.crac..",
                "org.slf4j..",
                "com.fasterxml.jackson.core..");
    }

    private static Stream<String> and(Stream<String> some, String... more) {
        return Stream.concat(some, Stream.of(more));
    }
}
