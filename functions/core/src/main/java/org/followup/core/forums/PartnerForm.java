package org.followup.core.forums;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.followup.core.languages.TypedForm;

/**
 * Reads the form that registers a partner. Fields: {@code code, name-LANGUAGE, participation}, and
 * {@code forums}, ticked.
 */
public final class PartnerForm {

    public static final int LONGEST_NAME = 200;

    /** Words of addresses, such as {@code partners/new}. */
    private static final Set<String> RESERVED = Set.of("new");

    private final TypedForm form;
    private final List<ForumId> known;

    private PartnerForm(TypedForm form, List<ForumId> known) {
        this.form = form;
        this.known = known;
    }

    /** {@code known} are the forums to choose from. */
    public static TypedForm.Reading<Partner> read(TypedForm form, List<ForumId> known) {
        var typed = form.typed("code").toLowerCase(Locale.ROOT);
        var id = RESERVED.contains(typed) ? Optional.<PartnerId>empty() : PartnerId.parse(typed);
        if (id.isEmpty()) {
            form.refuse("code", "fault.partner.code");
        }
        return new PartnerForm(form, known).read(id);
    }

    /** The form that corrects a partner: the same without its code. */
    public static TypedForm.Reading<Partner> correction(
            TypedForm form, PartnerId of, List<ForumId> known) {
        return new PartnerForm(form, known).read(Optional.of(of));
    }

    private TypedForm.Reading<Partner> read(Optional<PartnerId> id) {
        var name = form.names("name", LONGEST_NAME, "fault.name.missing");
        var participation =
                form.choice("participation", Participation.values(), "fault.participation.missing");
        var forums = forums();
        return form.reading(
                () ->
                        new Partner(
                                id.orElseThrow(),
                                name.orElseThrow(),
                                participation.orElseThrow(),
                                forums));
    }

    private List<ForumId> forums() {
        var ticked = form.all("forums");
        var found = known.stream().filter(forum -> ticked.contains(forum.value())).toList();
        if (found.size() < ticked.stream().distinct().count()) {
            form.refuse("forums", "fault.partner.forum");
        }
        return found;
    }
}
