package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table's stream starts who makes it by a new item with the state {@code ASKED_FOR}. */
final class MadeReportItem {

    private MadeReportItem() {}

    static Map<String, AttributeValue> toItem(MadeReport report) {
        return ItemWriter.at(JobKeys.madeReport(report.person(), report.reportId()))
                .with("person", report.person().value())
                .with("report", report.reportId().value())
                .with("forum", report.forum().value())
                .with("state", Values.name(report.state()))
                .with("lines", Values.number(report.lines()))
                .with("bytes", Values.number(report.bytes()))
                .with("askedAt", Values.moment(report.askedAt()))
                .with("endedAt", report.endedAt(), Values::moment)
                .with("revision", Values.number(report.revision()))
                .item();
    }

    static MadeReport fromItem(ItemReader item) {
        return new MadeReport(
                new PersonId(item.text("person")),
                new MadeReportId(item.text("report")),
                new ForumId(item.text("forum")),
                MadeReport.State.valueOf(item.text("state")),
                item.count("lines"),
                item.number("bytes"),
                item.moment("askedAt"),
                item.find("endedAt", Values::asMoment),
                item.count("revision"));
    }
}
