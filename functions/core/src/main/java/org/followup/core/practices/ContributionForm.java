package org.followup.core.practices;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form of a practice or a question. Fields: the texts by {@link ContributionText#key()},
 * {@code theme, language, contact}, and {@code partners}, ticked to share it with them too.
 */
public final class ContributionForm {

    /** The roles others may turn to. */
    public static final List<Role> CONTACTS =
            Arrays.stream(Role.values()).filter(Role::belongsToAnOffice).toList();

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s/]+\\.\\S+( .*)?");

    private ContributionForm() {}

    public static TypedForm.Reading<ContributionContent> read(
            TypedForm form, ContributionKind kind, Collection<ThemeCode> themes) {
        var texts = new TreeMap<ContributionText, String>();
        var title =
                form.line(
                        ContributionText.TITLE.key(),
                        ContributionText.TITLE.most(),
                        "fault.exchange.title");
        title.ifPresent(line -> texts.put(ContributionText.TITLE, line));
        var theme = theme(form, themes);
        for (var text : kind.texts()) {
            switch (text) {
                case TITLE -> {}
                case DONE, RESULT, QUESTION ->
                        form.lines(text.key(), text.most(), "fault.exchange." + text.key())
                                .ifPresent(lines -> texts.put(text, lines));
                case LINKS -> links(form).ifPresent(lines -> texts.put(text, lines));
            }
        }
        var language = language(form);
        var contact =
                form.choice("contact", CONTACTS.toArray(Role[]::new), "fault.exchange.contact");
        var audience = form.isTicked("partners") ? Audience.PARTNERS_TOO : Audience.OFFICES;
        return form.reading(
                () ->
                        new ContributionContent(
                                kind,
                                theme.orElseThrow(),
                                language.orElseThrow(),
                                contact.orElseThrow(),
                                audience,
                                texts));
    }

    /** The language that a text is written in, one of the interface's. */
    public static Optional<LanguageTag> language(TypedForm form) {
        var language = Language.of(form.typed("language")).map(LanguageTag::of);
        if (language.isEmpty()) {
            form.refuse("language", "fault.exchange.language");
        }
        return language;
    }

    private static Optional<ThemeCode> theme(TypedForm form, Collection<ThemeCode> themes) {
        var typed = form.typed("theme");
        var theme = themes.stream().filter(code -> code.value().equals(typed)).findFirst();
        if (theme.isEmpty()) {
            form.refuse("theme", "fault.exchange.theme");
        }
        return theme;
    }

    private static Optional<String> links(TypedForm form) {
        var field = ContributionText.LINKS.key();
        var links = form.lines(field, ContributionText.LINKS.most());
        if (links.stream().flatMap(String::lines).anyMatch(ContributionForm::isNoLink)) {
            form.refuse(field, "fault.exchange.links");
            return Optional.empty();
        }
        return links;
    }

    private static boolean isNoLink(String line) {
        return !line.isBlank() && !LINK.matcher(line.strip()).matches();
    }
}
