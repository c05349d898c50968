package org.followup.core.access;

import java.util.Optional;
import java.util.Set;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.OfficeId;

/**
 * Reads the form that adds a person. Fields: {@code name, address, language, role, office, invite}.
 */
public final class PersonForm {
    public static final int LONGEST_NAME = 120;

    private PersonForm() {}

    /** Who is added, what they may do, and whether a letter tells them. */
    public record Newcomer(Person person, Grant grant, boolean invited) {}

    /** {@code id} is for somebody the service does not know yet. */
    public static TypedForm.Reading<Newcomer> read(
            TypedForm form, PersonId id, Set<OfficeId> offices) {
        var name = form.line("name", LONGEST_NAME, "fault.person.name");
        var address = EmailAddress.parse(form.typed("address"));
        if (address.isEmpty()) {
            form.refuse("address", "fault.address.unreadable");
        }
        var language = Language.of(form.typed("language"));
        if (language.isEmpty()) {
            form.refuse("language", "fault.person.language");
        }
        var role = form.choice("role", Role.values(), "fault.role.missing");
        var office = office(form, offices);
        role.ifPresent(found -> check(form, found, office));
        return form.reading(
                () ->
                        new Newcomer(
                                new Person(
                                        id,
                                        name.orElseThrow(),
                                        address.orElseThrow(),
                                        language.orElseThrow(),
                                        Set.of()),
                                new Grant(role.orElseThrow(), office),
                                form.isTicked("invite")));
    }

    private static Optional<OfficeId> office(TypedForm form, Set<OfficeId> offices) {
        var typed = form.typed("office");
        var office = OfficeId.parse(typed).filter(offices::contains);
        if (!typed.isEmpty() && office.isEmpty()) {
            form.refuse("office", "fault.office.unknown");
        }
        return office;
    }

    /** An observer may be of one office or of the whole forum. */
    private static void check(TypedForm form, Role role, Optional<OfficeId> office) {
        switch (role) {
            case FOCAL_POINT, COMMISSIONER, DEPUTY -> {
                if (form.typed("office").isEmpty()) {
                    form.refuse("office", "fault.office.needed");
                }
            }
            case SECRETARIAT -> {
                if (office.isPresent()) {
                    form.refuse("office", "fault.office.not-needed");
                }
            }
            case OBSERVER -> {}
        }
    }
}
