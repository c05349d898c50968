package org.followup.core.reports;

import java.net.URI;

/** Hands out the files of made reports, past every function. */
@FunctionalInterface
public interface ReportDownloads {

    /** Where a browser gets it under that name, for some minutes, whoever holds the address. */
    URI address(MadeReport report, String name);
}
