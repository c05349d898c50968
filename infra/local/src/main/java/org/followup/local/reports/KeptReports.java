package org.followup.local.reports;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.types.files.SystemFile;
import org.followup.local.table.OpeningTable;

/** Hands out files as S3 does by signed addresses: to whoever holds one, without a session. */
@Controller(ReportFolder.PATH)
@Requires(beans = OpeningTable.class)
final class KeptReports {

    private final ReportFolder folder;

    KeptReports(ReportFolder folder) {
        this.folder = folder;
    }

    @Get(value = "{key}", produces = "text/csv")
    HttpResponse<SystemFile> file(String key) {
        var open =
                folder.find(key)
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, ""));
        return HttpResponse.ok(new SystemFile(open.file().toFile(), MediaType.TEXT_CSV_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + open.name() + "\"");
    }
}
