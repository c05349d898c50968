package org.followup.web.progress;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentRegistered;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.Lineage;
import org.followup.core.commitments.Measurement;
import org.followup.core.forums.PartnerId;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentStatus;
import org.followup.web.edge.Names;
import org.followup.web.edge.Seen;
import org.jspecify.annotations.Nullable;

/** A commitment as programs see it. */
@Serdeable
public record CommitmentJson(
        String reference,
        String forum,
        String office,
        String theme,
        List<Integer> articles,
        Map<String, String> title,
        @Nullable Map<String, String> responsible,
        @Nullable LocalDate dueOn,
        @Nullable String group,
        List<IndicatorJson> indicators,
        @Nullable ExternalJson external,
        List<String> partners,
        List<MilestoneJson> milestones,
        List<ObligationJson> obligations,
        List<String> supporters,
        String version,
        @Nullable String status,
        List<String> from,
        @Nullable EndingJson ending) {

    @Serdeable
    public record IndicatorJson(
            String id,
            int revision,
            Map<String, String> name,
            Map<String, String> unit,
            String type,
            String direction,
            @Nullable MeasurementJson baseline,
            String targetType,
            @Nullable MeasurementJson target,
            String accumulation,
            List<Map<String, String>> stages,
            List<String> dimensions,
            List<Map<String, String>> ageGroups,
            List<Map<String, String>> places) {}

    @Serdeable
    public record MilestoneJson(LocalDate dueOn, Map<String, String> title) {}

    @Serdeable
    public record ObligationJson(String kind, String name) {}

    @Serdeable
    public record MeasurementJson(BigDecimal value, int year, String source) {

        static MeasurementJson of(Measurement measurement) {
            return new MeasurementJson(
                    measurement.value(), measurement.year(), measurement.source());
        }
    }

    @Serdeable
    public record ExternalJson(String source, String name) {}

    public static CommitmentJson of(
            Commitment commitment, Lineage lineage, Optional<CommitmentStatus> status) {
        return new CommitmentJson(
                commitment.reference().value(),
                commitment.forum().value(),
                commitment.office().value(),
                commitment.theme().value(),
                commitment.articles(),
                Names.of(commitment.title()),
                commitment.responsible().map(Names::of).orElse(null),
                commitment.dueOn().orElse(null),
                commitment.group().orElse(null),
                commitment.indicators().stream().map(CommitmentJson::of).toList(),
                commitment.external().map(e -> new ExternalJson(e.source(), e.name())).orElse(null),
                commitment.plan().partners().stream().map(OfficeId::value).toList(),
                commitment.plan().milestones().stream()
                        .map(m -> new MilestoneJson(m.dueOn(), Names.of(m.title())))
                        .toList(),
                commitment.plan().obligations().stream()
                        .map(o -> new ObligationJson(o.kind().name(), o.name()))
                        .toList(),
                commitment.plan().supporters().stream().map(PartnerId::value).toList(),
                seen(commitment),
                status.map(CommitmentStatus::name).orElse(null),
                lineage.from().stream().map(CommitmentReference::value).toList(),
                lineage.ending().map(EndingJson::of).orElse(null));
    }

    /** Names its state, so that nobody overwrites what they did not see. */
    public static String seen(Commitment commitment) {
        return Seen.of(new CommitmentRegistered(commitment).what());
    }

    private static IndicatorJson of(Indicator indicator) {
        return new IndicatorJson(
                indicator.id().value(),
                indicator.revision(),
                Names.of(indicator.name()),
                Names.of(indicator.unit()),
                indicator.type().name(),
                indicator.direction().name(),
                indicator.baseline().map(MeasurementJson::of).orElse(null),
                indicator.targetType().name(),
                indicator.target().map(MeasurementJson::of).orElse(null),
                indicator.accumulation().name(),
                indicator.stages().stream().map(Names::of).toList(),
                indicator.breakdown().dimensions().stream().map(Enum::name).toList(),
                listed(indicator, Dimension.AGE_GROUP),
                listed(indicator, Dimension.PLACE));
    }

    private static List<Map<String, String>> listed(Indicator indicator, Dimension dimension) {
        return indicator.breakdown().listed(dimension).stream()
                .map(one -> Names.of(one.name()))
                .toList();
    }
}
