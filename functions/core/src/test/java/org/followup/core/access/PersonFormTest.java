package org.followup.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.core.languages.Typing;
import org.followup.core.letters.EmailAddress;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFormTest {
    private static final PersonId ID = new PersonId("p-1");
    private static final OfficeId KZ = new OfficeId("kz");

    private final Typing typing =
            new Typing()
                    .with("name", "Айгүл Сәрсенова")
                    .with("address", " Aigul@Example.org ")
                    .with("language", "kk")
                    .with("role", "FOCAL_POINT")
                    .with("office", "kz")
                    .with("invite", "yes");

    @Test
    void a_newcomer_has_a_role_at_an_office_and_is_invited() {
        var newcomer = Typing.content(read());

        assertThat(newcomer.person())
                .isEqualTo(
                        new Person(
                                ID,
                                "Айгүл Сәрсенова",
                                new EmailAddress("aigul@example.org"),
                                Language.KAZAKH,
                                Set.of()));
        assertThat(newcomer.grant()).isEqualTo(Grant.at(KZ, Role.FOCAL_POINT));
        assertThat(newcomer.invited()).isTrue();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "FOCAL_POINT,  '', office fault.office.needed",
        "COMMISSIONER, '', office fault.office.needed",
        "COMMISSIONER, uz, office fault.office.unknown",
        "SECRETARIAT,  kz, office fault.office.not-needed",
        "SECRETARIAT,  '', ''",
        "OBSERVER,     '', ''",
        "OBSERVER,     kz, ''",
        "ADMIN,        kz, role fault.role.missing",
    })
    void a_role_decides_whether_there_is_an_office(String role, String office, String fault) {
        typing.with("role", role).with("office", office);

        assertThat(String.join(", ", Typing.faults(read()))).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aigul",
                "aigul@",
                "a@b@example.org",
                "aigul@example.org\nBcc: all@example.org",
                "aigul@example.org, bolat@example.org",
                "Aigul <aigul@example.org>"
            })
    void an_address_is_one_address(String typed) {
        typing.with("address", typed);

        assertThat(Typing.faults(read())).containsExactly("address fault.address.unreadable");
    }

    @Test
    void an_empty_form_names_each_thing_that_is_missing() {
        assertThat(Typing.faults(PersonForm.read(new Typing().form(), ID, Set.of(KZ))))
                .containsExactly(
                        "name fault.person.name",
                        "address fault.address.unreadable",
                        "language fault.person.language",
                        "role fault.role.missing");
    }

    private TypedForm.Reading<PersonForm.Newcomer> read() {
        return PersonForm.read(typing.form(), ID, Set.of(KZ));
    }
}
