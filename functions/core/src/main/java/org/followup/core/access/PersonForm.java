package org.followup.core.access;

import java.time.LocalDate;
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

    /** What can be said anew of somebody who is known. */
    public record Corrected(String name, EmailAddress address, Language language) {

        Person as(PersonId id) {
            return new Person(id, name, address, language, Set.of());
        }
    }

    /** Who takes a role over, from which day, and the last day of who had it. */
    public record Successor(Person person, LocalDate startsOn, LocalDate endsOn) {}

    /** {@code id} is for somebody the service does not know yet. */
    public static TypedForm.Reading<Newcomer> read(
            TypedForm form, PersonId id, Set<OfficeId> offices) {
        var corrected = readCorrected(form);
        var role = form.choice("role", Role.values(), "fault.role.missing");
        var office = office(form, offices);
        role.ifPresent(found -> check(form, found, office));
        return form.reading(
                () ->
                        new Newcomer(
                                corrected.orElseThrow().as(id),
                                new Grant(role.orElseThrow(), office),
                                form.isTicked("invite")));
    }

    /** Fields: {@code name, address, language}. */
    public static TypedForm.Reading<Corrected> corrected(TypedForm form) {
        var corrected = readCorrected(form);
        return form.reading(corrected::orElseThrow);
    }

    /** As {@link #corrected}, and the days {@code starts} and {@code ends}. */
    public static TypedForm.Reading<Successor> successor(TypedForm form, PersonId id) {
        var corrected = readCorrected(form);
        var startsOn = form.day("starts");
        var endsOn = form.day("ends");
        return form.reading(
                () ->
                        new Successor(
                                corrected.orElseThrow().as(id),
                                startsOn.orElseThrow(),
                                endsOn.orElseThrow()));
    }

    private static Optional<Corrected> readCorrected(TypedForm form) {
        var name = form.line("name", LONGEST_NAME, "fault.person.name");
        var address = EmailAddress.parse(form.typed("address"));
        if (address.isEmpty()) {
            form.refuse("address", "fault.address.unreadable");
        }
        var language = Language.of(form.typed("language"));
        if (language.isEmpty()) {
            form.refuse("language", "fault.person.language");
        }
        return name.isEmpty() || address.isEmpty() || language.isEmpty()
                ? Optional.empty()
                : Optional.of(new Corrected(name.get(), address.get(), language.get()));
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
