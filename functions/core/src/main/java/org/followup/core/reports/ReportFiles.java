package org.followup.core.reports;

import java.nio.file.Path;

/** Keeps the files of made reports, of any size. */
@FunctionalInterface
public interface ReportFiles {

    /** Takes a copy; a file of the same report is replaced. */
    void keep(MadeReport report, Path file);
}
