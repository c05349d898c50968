package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stands in the index for good, by when it was asked for: imports are few. */
final class ImportJobItem {

    private ImportJobItem() {}

    static Map<String, AttributeValue> toItem(ImportJob job) {
        return ItemWriter.at(JobKeys.importJob(job.importId()))
                .indexed(JobKeys.IMPORTS, job.askedAt())
                .with("import", job.importId().value())
                .with("forum", job.forum().value())
                .with("mapping", job.mapping())
                .with("encoding", job.encoding(), Values::name)
                .with("dryRun", Values.flag(job.dryRun()))
                .with("by", job.by().id())
                .with("state", Values.name(job.state()))
                .with("rows", Values.number(job.rows()))
                .with("done", Values.number(job.done()))
                .with("counts", counts(job.counts()))
                .with("errors", Values.number(job.errors()))
                .with("askedAt", Values.moment(job.askedAt()))
                .with("beganAt", job.beganAt(), Values::moment)
                .with("endedAt", job.endedAt(), Values::moment)
                .with("revision", Values.number(job.revision()))
                .item();
    }

    static ImportJob fromItem(ItemReader item) {
        return new ImportJob(
                new ImportId(item.text("import")),
                new ForumId(item.text("forum")),
                item.text("mapping"),
                item.find("encoding", value -> FileEncoding.valueOf(value.s())),
                item.flag("dryRun"),
                new Actor(item.text("by")),
                ImportState.valueOf(item.text("state")),
                item.count("rows"),
                item.count("done"),
                item.get("counts", ImportJobItem::counts),
                item.count("errors"),
                item.moment("askedAt"),
                item.find("beganAt", Values::asMoment),
                item.find("endedAt", Values::asMoment),
                item.count("revision"));
    }

    private static AttributeValue counts(ImportCounts counts) {
        return ItemWriter.document()
                .with("rows", Values.number(counts.rows()))
                .with("commitments", Values.number(counts.commitments()))
                .with("created", Values.number(counts.created()))
                .with("corrected", Values.number(counts.corrected()))
                .with("unchanged", Values.number(counts.unchanged()))
                .value();
    }

    private static ImportCounts counts(AttributeValue value) {
        var counts = ItemReader.of(value);
        return new ImportCounts(
                counts.count("rows"),
                counts.count("commitments"),
                counts.count("created"),
                counts.count("corrected"),
                counts.count("unchanged"));
    }
}
