package org.followup.core.commitments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.languages.TypedForm;

/**
 * Reads what was typed into the plan for one commitment. Fields: {@code way} (one of {@link Way},
 * empty for the first), {@code titles} (one a line), {@code lead}, {@code by}, {@code reason},
 * {@code theme} and {@code articles} (numbers).
 */
public final class CarryOverForm {

    public static final int LONGEST_TITLE = 500;
    public static final List<String> FIELDS =
            List.of("way", "titles", "lead", "by", "reason", "theme", "articles");

    /** What can be chosen on the page; the first is proposed. */
    public enum Way {
        CONTINUE,
        SPLIT,
        MERGE,
        SUPERSEDE,
        WITHDRAW
    }

    /** {@code theme} and {@code articles} are those of the new declaration. */
    public record Content(
            CarryOver choice, Optional<ThemeCode> theme, List<Integer> articles, String reason) {
        public Content {
            articles = List.copyOf(articles);
        }
    }

    private final TypedForm form;
    private final LanguageTag language;

    private CarryOverForm(TypedForm form, LanguageTag language) {
        this.form = form;
        this.language = language;
    }

    /** {@code own} is the theme that the commitment has; {@code known} the articles there are. */
    public static TypedForm.Reading<Content> read(
            PlannedCarryOver planned, ThemeCode own, Set<Integer> known) {
        var fields =
                planned.fields().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        var form = new TypedForm(fields, Language.of(planned.language().value()).orElseThrow());
        return new CarryOverForm(form, planned.language()).read(own, known);
    }

    private TypedForm.Reading<Content> read(ThemeCode own, Set<Integer> known) {
        var way =
                form.typed("way").isEmpty()
                        ? Optional.of(Way.CONTINUE)
                        : form.choice("way", Way.values(), "fault.ending.way");
        var choice = way.flatMap(this::choice);
        var reason = form.lines("reason", ClosingForm.LONGEST_REASON).orElse("");
        var typed = form.typed("theme");
        var theme = typed.isEmpty() ? Optional.of(own) : theme(typed);
        var articles = articles(known);
        return form.reading(() -> new Content(choice.orElseThrow(), theme, articles, reason));
    }

    private Optional<CarryOver> choice(Way way) {
        return switch (way) {
            case CONTINUE -> Optional.of(new CarryOver.Continue());
            case SPLIT -> Optional.of(new CarryOver.Split(titles()));
            case MERGE -> reference("lead", "fault.carry-over.lead").map(CarryOver.Merge::new);
            case SUPERSEDE -> reference("by", "fault.ending.by").map(CarryOver.Supersede::new);
            case WITHDRAW -> Optional.of(new CarryOver.Withdraw());
        };
    }

    private List<Localized> titles() {
        var titles =
                form.typed("titles")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (titles.stream().anyMatch(title -> title.length() > LONGEST_TITLE)) {
            form.refuse("titles", "fault.carry-over.title", "most", LONGEST_TITLE);
        }
        return titles.stream().map(title -> new Localized(Map.of(language, title))).toList();
    }

    private Optional<CommitmentReference> reference(String field, String missing) {
        var found = CommitmentReference.parse(form.typed(field).toUpperCase(Locale.ROOT));
        if (found.isEmpty()) {
            form.refuse(field, missing);
        }
        return found;
    }

    private static Optional<ThemeCode> theme(String typed) {
        return typed.matches("[A-Z][A-Z0-9]{1,5}")
                ? Optional.of(new ThemeCode(typed))
                : Optional.empty();
    }

    private List<Integer> articles(Set<Integer> known) {
        var numbers = new ArrayList<Integer>();
        for (var word : Arrays.asList(form.typed("articles").split("[ ,;]+"))) {
            if (word.matches("[0-9]{1,3}") && known.contains(Integer.parseInt(word))) {
                numbers.add(Integer.parseInt(word));
            } else if (!word.isEmpty()) {
                form.refuse("articles", "fault.carry-over.articles");
                return List.of();
            }
        }
        return numbers;
    }
}
