package org.followup.core.practices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.TextId;
import org.followup.core.history.View;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/**
 * A practice or a question as it stands now. Its texts stand in its office's history, at the change
 * of its latest version; {@code texts} are those that were given. It keeps the day on which it was
 * first shared, however often it is edited.
 */
public record Contribution(
        ContributionId id,
        ContributionKind kind,
        ThemeCode theme,
        LanguageTag language,
        Role contact,
        Audience audience,
        Set<ContributionText> texts,
        Actor by,
        Instant sharedAt,
        Instant editedAt,
        int version,
        long textsAt,
        Optional<Withdrawal> withdrawal)
        implements View {

    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    public Contribution {
        texts = Set.copyOf(texts);
    }

    public OfficeId office() {
        return id.office();
    }

    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }

    public Optional<TextId> textId(ContributionText text) {
        return texts.contains(text)
                ? Optional.of(new TextId(office().history(), textsAt, text.place(language)))
                : Optional.empty();
    }

    public Map<ContributionText, TextId> textIds() {
        return texts.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Function.identity(), text -> textId(text).orElseThrow()));
    }

    /** Where it stands on every shelf: sorts by the moment it was shared. */
    public String place() {
        return PLACE.format(sharedAt) + "_" + id;
    }

    /** Everything it is found by; what was withdrawn is found by its office alone. */
    List<ContributionLine> lines() {
        return shelves().stream().map(shelf -> new ContributionLine(shelf, this)).toList();
    }

    List<Shelf> shelves() {
        var ofOffice = Shelf.of(office());
        if (isWithdrawn()) {
            return List.of(ofOffice);
        }
        var theme = Optional.of(this.theme);
        var language = Optional.of(this.language);
        return List.of(
                Shelf.of(kind, Optional.empty(), Optional.empty()),
                Shelf.of(kind, theme, Optional.empty()),
                Shelf.of(kind, Optional.empty(), language),
                Shelf.of(kind, theme, language),
                ofOffice);
    }

    /** The lines of {@code before} on shelves where this one does not stand. */
    ContributionLine[] noLongerOn(Contribution before) {
        return before.lines().stream()
                .filter(line -> !shelves().contains(line.shelf()))
                .toArray(ContributionLine[]::new);
    }

    Contribution withdrawn(Withdrawal how) {
        return new Contribution(
                id,
                kind,
                theme,
                language,
                contact,
                audience,
                texts,
                by,
                sharedAt,
                editedAt,
                version,
                textsAt,
                Optional.of(how));
    }
}
