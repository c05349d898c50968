package org.followup.core.reports;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;

/**
 * What a table needs a column for: the languages that names and texts stand in, and how many
 * indicators there are. It grows with every part of a report.
 */
final class ReportBreadth {

    private final Map<String, SortedSet<LanguageTag>> languages = new TreeMap<>();
    private final SortedSet<TextPlace> texts = new TreeSet<>();
    private final Map<IndicatorId, SortedSet<Category>> parts = new TreeMap<>();
    private int indicators = 1;
    private boolean revisions;

    static ReportBreadth of(StatusReport report) {
        var breadth = new ReportBreadth();
        breadth.add(report);
        return breadth;
    }

    void add(StatusReport report) {
        report.entries().forEach(this::names);
        report.lines().flatMap(line -> line.received().stream()).forEach(this::received);
    }

    /** Those that what is called so stands in; names are those of the columns. */
    SortedSet<LanguageTag> languages(String name) {
        return languages.getOrDefault(name, new TreeSet<>());
    }

    /** Each field has a column at least in English. */
    SortedSet<TextPlace> texts() {
        var places = new TreeSet<>(texts);
        for (var field : TextField.values()) {
            if (places.stream().noneMatch(place -> place.field() == field)) {
                places.add(new TextPlace(field, new LanguageTag("en")));
            }
        }
        return places;
    }

    /** The highest number of one; a commitment without any has room for the first. */
    int indicators() {
        return indicators;
    }

    boolean hasRevisions() {
        return revisions;
    }

    /** The categories that some value of the indicator with this number was broken down by. */
    SortedSet<Category> parts(IndicatorId id) {
        return parts.getOrDefault(id, new TreeSet<>(Category.ORDER));
    }

    private void names(StatusReport.Entry entry) {
        name("officeName", entry.office().name());
        name("title", entry.commitment().title());
        entry.commitment().responsible().ifPresent(said -> name("responsible", said));
        for (var indicator : entry.commitment().indicators()) {
            var number = indicator.id().number();
            var suffix = number == 1 ? "" : "." + number;
            name("indicator" + suffix, indicator.name());
            name("unit" + suffix, indicator.unit());
            indicators = Math.max(indicators, number);
        }
    }

    private void name(String column, Localized said) {
        languages.computeIfAbsent(column, any -> new TreeSet<>()).addAll(said.texts().keySet());
    }

    private void received(StatusReport.Received received) {
        texts.addAll(received.content().texts().keySet());
        for (var value : received.content().values()) {
            indicators = Math.max(indicators, value.indicator().number());
            revisions |= value.revision() > 1;
            value.parts().forEach(part -> part(value.indicator(), part.category()));
        }
    }

    private void part(IndicatorId id, Category category) {
        parts.computeIfAbsent(id, any -> new TreeSet<>(Category.ORDER)).add(category);
        if (category instanceof Category.Listed listed) {
            name(MeasuredColumns.column(id, category) + "Name", listed.name());
        }
    }
}
