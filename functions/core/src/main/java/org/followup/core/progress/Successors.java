package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Localized;

/**
 * What takes the place of a commitment in the new forum. Another tracker's name for it stays with
 * the old one, since such a name finds one commitment.
 */
final class Successors {

    private final ForumId into;
    private final Commitment lead;
    private final ThemeCode theme;
    private final List<Integer> articles;

    Successors(ForumId into, Commitment lead, CarryOverForm.Content content) {
        this.into = into;
        this.lead = lead;
        this.theme = content.theme().orElse(lead.theme());
        this.articles = content.articles();
    }

    NewCommitment continued() {
        return of(lead.title(), lead.indicators(), lead.plan());
    }

    /** Indicators and steps stay with the first part: only people know which part they measure. */
    List<NewCommitment> split(List<Localized> titles) {
        var rest = new Plan(lead.plan().partners(), List.of(), lead.plan().obligations());
        return IntStream.range(0, titles.size())
                .mapToObj(
                        i ->
                                i == 0
                                        ? of(titles.get(i), lead.indicators(), lead.plan())
                                        : of(titles.get(i), List.of(), rest))
                .toList();
    }

    /**
     * The other offices join it, with all that their commitments measured and planned, as far as
     * one commitment holds it.
     */
    NewCommitment merged(List<Commitment> others) {
        var all = Stream.concat(Stream.of(lead), others.stream()).toList();
        var partners =
                all.stream()
                        .flatMap(
                                each ->
                                        Stream.concat(
                                                Stream.of(each.office()),
                                                each.plan().partners().stream()))
                        .distinct()
                        .filter(office -> !office.equals(lead.office()))
                        .limit(Plan.MOST_PARTNERS)
                        .toList();
        var milestones =
                all.stream()
                        .flatMap(each -> each.plan().milestones().stream())
                        .distinct()
                        .limit(Plan.MOST_MILESTONES)
                        .toList();
        var obligations =
                all.stream()
                        .flatMap(each -> each.plan().obligations().stream())
                        .distinct()
                        .limit(Plan.MOST_OBLIGATIONS)
                        .toList();
        var supporters = all.stream().flatMap(each -> each.plan().supporters().stream()).toList();
        return of(
                lead.title(),
                indicators(all),
                new Plan(partners, milestones, obligations, supporters));
    }

    /** Those of the lead keep their names; the others get the next ones. */
    private static List<Indicator> indicators(List<Commitment> all) {
        var indicators = new ArrayList<>(all.getFirst().indicators());
        var last = indicators.stream().mapToInt(i -> i.id().number()).max().orElse(0);
        for (var other : all.subList(1, all.size())) {
            for (var indicator : other.indicators()) {
                if (indicators.size() < Commitment.MOST_INDICATORS) {
                    indicators.add(indicator.named(IndicatorId.of(++last)));
                }
            }
        }
        return indicators;
    }

    private NewCommitment of(Localized title, List<Indicator> indicators, Plan plan) {
        return new NewCommitment(
                into,
                lead.office(),
                theme,
                articles,
                title,
                lead.responsible(),
                lead.dueOn(),
                lead.group(),
                indicators,
                Optional.empty(),
                plan);
    }
}
