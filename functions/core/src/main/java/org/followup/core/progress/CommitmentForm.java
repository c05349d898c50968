package org.followup.core.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.commitments.IndicatorForm;
import org.followup.core.commitments.PlanForm;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Dates;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;

/**
 * Reads the form that registers a commitment. Fields: {@code office, theme, articles,
 * title-LANGUAGE, responsible-LANGUAGE}, {@code due} in three, and those of a {@link PlanForm} and
 * of an {@link IndicatorForm} for each indicator.
 */
public final class CommitmentForm {
    public static final int LONGEST_TITLE = 500;
    public static final int LONGEST_RESPONSIBLE = 300;
    private static final int YEARS_AHEAD = 30;

    /** What a commitment may name: its forum's themes, articles and partners, and the offices. */
    public record Choices(
            Forum forum, List<Article> articles, Set<OfficeId> offices, Set<PartnerId> supporting) {
        public Choices {
            articles = List.copyOf(articles);
            offices = Set.copyOf(offices);
            supporting = Set.copyOf(supporting);
        }
    }

    private final TypedForm form;
    private final Choices choices;
    private final LocalDate today;

    private CommitmentForm(TypedForm form, Choices choices, LocalDate today) {
        this.form = form;
        this.choices = choices;
        this.today = today;
    }

    public static TypedForm.Reading<NewCommitment> read(
            TypedForm form, Choices choices, LocalDate today) {
        return new CommitmentForm(form, choices, today).read();
    }

    private TypedForm.Reading<NewCommitment> read() {
        var office = OfficeId.parse(form.typed("office")).filter(choices.offices()::contains);
        if (office.isEmpty()) {
            form.refuse("office", "fault.office.missing");
        }
        var title = form.names("title", LONGEST_TITLE, "fault.commitment.title");
        var theme = theme();
        var articles = articles();
        var responsible = form.names("responsible", LONGEST_RESPONSIBLE);
        var due = form.hasAny("due") ? due() : Optional.<LocalDate>empty();
        var plan = PlanForm.read(form, choices.offices(), choices.supporting(), office, due);
        var indicators = IndicatorForm.readAll(form, today);
        return form.reading(
                () ->
                        new NewCommitment(
                                choices.forum().id(),
                                office.orElseThrow(),
                                theme.orElseThrow(),
                                articles,
                                title.orElseThrow(),
                                responsible,
                                due,
                                Optional.empty(),
                                indicators,
                                Optional.empty(),
                                plan));
    }

    private Optional<ThemeCode> theme() {
        var typed = form.typed("theme");
        var known =
                choices.forum().themes().stream()
                        .map(theme -> theme.code())
                        .filter(code -> code.value().equals(typed))
                        .findFirst();
        if (known.isEmpty()) {
            form.refuse("theme", "fault.commitment.theme");
        }
        return known;
    }

    private List<Integer> articles() {
        var typed = form.all("articles");
        var known =
                choices.articles().stream()
                        .map(Article::number)
                        .filter(number -> typed.contains(Integer.toString(number)))
                        .toList();
        var none = typed.isEmpty() && !choices.articles().isEmpty();
        if (none || known.size() < typed.stream().distinct().count()) {
            form.refuse("articles", "fault.commitment.articles");
        }
        return known;
    }

    private Optional<LocalDate> due() {
        var due = form.day("due");
        var first = choices.forum().opensOn();
        due.ifPresent(
                day -> {
                    if (day.isBefore(first)) {
                        var shown = Dates.full(form.reader(), first);
                        form.refuse("due", "fault.commitment.due", "day", shown);
                    } else if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
                        form.refuse("due", "fault.commitment.far", "years", YEARS_AHEAD);
                    }
                });
        return due;
    }
}
