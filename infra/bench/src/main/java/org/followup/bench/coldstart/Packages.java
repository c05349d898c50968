package org.followup.bench.coldstart;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * The two folders to be started, made of the web function's package and the classes of this one.
 */
record Packages(Path bare, Path web) {

    /** What the bare function needs of the web function's jars: the SDK and its logging. */
    private static final List<String> NOT_BARE =
            List.of(
                    "micronaut",
                    "followup",
                    "reactor",
                    "jte",
                    "jackson-",
                    "jakarta",
                    "crac",
                    "s3-",
                    "aws-xml",
                    "aws-query",
                    "arns",
                    "crt-core",
                    "jspecify",
                    "http-auth-aws-event",
                    "commons");

    static Packages make(Path home) throws IOException {
        Path work = home.resolve("infra/bench/target/coldstart");
        Path lambda = home.resolve("functions/web/target/lambda");
        Path ours = home.resolve("infra/bench/target/classes");
        remove(work);
        Packages packages = new Packages(work.resolve("bare"), work.resolve("web"));
        copy(lambda, packages.web, true);
        copy(ours, packages.web, true);
        copy(lambda.resolve("lib"), packages.bare.resolve("lib"), false);
        copy(ours.resolve("org/followup/bench"), packages.bare.resolve("org/followup/bench"), true);
        return packages;
    }

    static List<Path> jars(Path folder) throws IOException {
        try (var jars = Files.list(folder.resolve("lib"))) {
            return jars.toList();
        }
    }

    private static void copy(Path from, Path to, boolean all) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (all || NOT_BARE.stream().noneMatch(name::startsWith)) {
                    Path target = to.resolve(from.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path done, IOException failure)
                            throws IOException {
                        Files.delete(done);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
