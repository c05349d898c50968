package org.followup.local.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.followup.core.access.Secret;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.ReportDownloads;
import org.followup.core.reports.ReportFiles;

/** Stands for the bucket: files in a folder, each at an address that holds for five minutes. */
final class ReportFolder implements ReportFiles, ReportDownloads {

    static final String PATH = "/kept-reports/";

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    ReportFolder(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    record Open(Path file, String name, Instant until) {}

    @Override
    public void keep(MadeReport report, Path file) {
        try {
            Files.createDirectories(folder);
            Files.copy(file, file(report), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI address(MadeReport report, String name) {
        var now = clock.instant();
        open.values().removeIf(former -> former.until().isBefore(now));
        var key = Secret.random(random, 24).value();
        open.put(key, new Open(file(report), name, now.plus(GOOD_FOR)));
        return URI.create(PATH + key);
    }

    Optional<Open> find(String key) {
        return Optional.ofNullable(open.get(key))
                .filter(one -> clock.instant().isBefore(one.until()))
                .filter(one -> Files.exists(one.file()));
    }

    private Path file(MadeReport report) {
        return folder.resolve(report.reportId() + ".csv");
    }
}
