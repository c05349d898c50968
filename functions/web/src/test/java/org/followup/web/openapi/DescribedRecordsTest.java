package org.followup.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.serde.annotation.Serdeable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.followup.web.Web;
import org.followup.web.edge.NobodySignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every record that is written or read as JSON is described, with the members that it has. */
final class DescribedRecordsTest {

    private static final Web WEB = Web.with(new NobodySignedIn());
    private static final Description DESCRIPTION = Description.of(WEB);

    /** The schema of each record. */
    private static final Map<String, String> SCHEMAS =
            Map.ofEntries(
                    Map.entry("ForumJson.Listed", "Forums"),
                    Map.entry("ForumJson", "Forum"),
                    Map.entry("ForumJson.ThemeJson", "Theme"),
                    Map.entry("RoundJson", "Round"),
                    Map.entry("AnnounceApi.WantedRound", "WantedRound"),
                    Map.entry("AnnounceApi.WantedSeries", "WantedSeries"),
                    Map.entry("AnnounceApi.Announced", "AnnouncedRounds"),
                    Map.entry("ForumJson.Wanted", "WantedForum"),
                    Map.entry("ForumJson.DeclarationJson", "Declaration"),
                    Map.entry("ForumJson.Articles", "Articles"),
                    Map.entry("ForumJson.ArticleJson", "Article"),
                    Map.entry("ForumJson.WantedArticle", "WantedArticle"),
                    Map.entry("PartnerJson.Listed", "Partners"),
                    Map.entry("PartnerJson", "Partner"),
                    Map.entry("PartnerJson.Wanted", "WantedPartner"),
                    Map.entry("OfficeJson.Listed", "Offices"),
                    Map.entry("OfficeJson", "Office"),
                    Map.entry("OfficeJson.Wanted", "WantedOffice"),
                    Map.entry("WantedCommitment", "WantedCommitment"),
                    Map.entry("WantedCommitment.Step", "WantedMilestone"),
                    Map.entry("WantedCommitment.Answered", "WantedObligation"),
                    Map.entry("WantedCommitment.Figure", "WantedFigure"),
                    Map.entry("WantedCommitment.Measured", "WantedIndicator"),
                    Map.entry("CommitmentSearch.PageJson", "CommitmentPage"),
                    Map.entry("CommitmentSearch.RowJson", "CommitmentRow"),
                    Map.entry("CommitmentJson", "Commitment"),
                    Map.entry("CommitmentJson.IndicatorJson", "Indicator"),
                    Map.entry("CommitmentJson.MeasurementJson", "Measurement"),
                    Map.entry("CommitmentJson.ExternalJson", "External"),
                    Map.entry("CommitmentJson.MilestoneJson", "Milestone"),
                    Map.entry("CommitmentJson.ObligationJson", "Obligation"),
                    Map.entry("CarryOverJson", "CarryOver"),
                    Map.entry("CarryOverJson.OpenJson", "CarryOverOpen"),
                    Map.entry("CarryOverJson.Chosen", "CarryOverChosen"),
                    Map.entry("CarryOverJson.Choices", "CarryOverChoices"),
                    Map.entry("CarryOverJson.Reviewed", "CarryOverReviewed"),
                    Map.entry("ConsentApi.ConsentJson", "MergeConsent"),
                    Map.entry("ConsentApi.Agreed", "MergeAnswer"),
                    Map.entry("EndingJson", "Ending"),
                    Map.entry("EndingApi.Closing", "Closing"),
                    Map.entry("UpdateJson.Listed", "Updates"),
                    Map.entry("UpdateJson", "Update"),
                    Map.entry("UpdateJson.PartJson", "Part"),
                    Map.entry("UpdateJson.ValueJson", "Value"),
                    Map.entry("UpdateJson.WarningJson", "Warning"),
                    Map.entry("DeadlineJson", "Deadline"),
                    Map.entry("DeadlineJson.Listed", "RoundDeadlines"),
                    Map.entry("DeadlineJson.MoveJson", "RoundMove"),
                    Map.entry("DeadlineJson.ArrangementJson", "Arrangement"),
                    Map.entry("ArrangementApi.Wanted", "WantedArrangement"),
                    Map.entry("ArrangementApi.WantedUndo", "WantedUndo"),
                    Map.entry("RoundApi.WantedMove", "WantedMove"),
                    Map.entry("LadderJson", "Ladder"),
                    Map.entry("LadderJson.StepJson", "LadderStep"),
                    Map.entry("CalendarJson", "Calendar"),
                    Map.entry("CalendarJson.DayJson", "QuietDay"),
                    Map.entry("CalendarJson.WantedDay", "WantedQuietDay"),
                    Map.entry("CalendarJson.WantedWeek", "WantedWeek"),
                    Map.entry("ExchangeJson", "Contribution"),
                    Map.entry("ExchangeJson.PageJson", "ExchangePage"),
                    Map.entry("ExchangeJson.RowJson", "ContributionRow"),
                    Map.entry("ExchangeJson.ReplyJson", "ExchangeAnswer"),
                    Map.entry("ExchangeJson.UseJson", "ExchangeUse"),
                    Map.entry("FigureApi.FiguresJson", "Figures"),
                    Map.entry("FigureApi.FiguresJson.RoundJson", "RoundFigures"),
                    Map.entry("ReportJson", "Report"),
                    Map.entry("ReportJson.HeadJson", "Head"),
                    Map.entry("ReportJson.ThemeJson", "ReportTheme"),
                    Map.entry("ReportJson.CountJson", "ReportCount"),
                    Map.entry("ReportJson.EntryJson", "ReportEntry"),
                    Map.entry("ReportJson.LineJson", "ReportLine"),
                    Map.entry("ReportJson.TrajectoryJson", "Trajectory"),
                    Map.entry("ReportJson.AssessmentJson", "Assessment"),
                    Map.entry("ImportApi.Wanted", "Wanted"),
                    Map.entry("ImportJson", "Import"),
                    Map.entry("ImportJson.ProgressJson", "ImportProgress"),
                    Map.entry("ImportJson.CountsJson", "ImportCounts"),
                    Map.entry("ImportJson.ErrorJson", "ImportError"),
                    Map.entry("ImportJson.UploadJson", "Upload"));

    @AfterAll
    static void stop() {
        WEB.close();
    }

    @Test
    void has_the_members_of_each_record_and_says_which_may_be_absent() {
        var records = records();

        assertThat(records.keySet()).isEqualTo(new TreeSet<>(SCHEMAS.keySet()));
        records.forEach(
                (name, type) -> {
                    var schema =
                            DESCRIPTION.schema(
                                    Optional.ofNullable(SCHEMAS.get(name)).orElseThrow());
                    assertThat(Description.child(schema, "properties").keySet())
                            .as(name)
                            .isEqualTo(components(type, true));
                    assertThat(new TreeSet<>(Description.list(schema, "required")))
                            .as(name)
                            .isEqualTo(components(type, false));
                });
    }

    /** Every record of the web function that is written or read as JSON, by its short name. */
    private static Map<String, Class<?>> records() {
        var records = new TreeMap<String, Class<?>>();
        BeanIntrospector.SHARED
                .findIntrospections(
                        introspection ->
                                introspection.isAnnotationPresent(Serdeable.class)
                                        && introspection.getName().startsWith("org.followup.web."))
                .stream()
                .map(BeanIntrospection::getBeanType)
                .filter(Class::isRecord)
                .filter(type -> !type.getPackageName().endsWith(".edge"))
                .forEach(
                        type ->
                                records.put(
                                        type.getCanonicalName()
                                                .substring(type.getPackageName().length() + 1),
                                        type));
        return records;
    }

    private static Set<String> components(Class<?> record, boolean absentToo) {
        var names = new TreeSet<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            var mayBeAbsent =
                    Arrays.stream(component.getAnnotatedType().getAnnotations())
                            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
            if (absentToo || !mayBeAbsent) {
                names.add(component.getName());
            }
        }
        return names;
    }
}
