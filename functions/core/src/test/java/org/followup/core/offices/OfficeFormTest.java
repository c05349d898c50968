package org.followup.core.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFormTest {
    private final Typing typing =
            new Typing()
                    .with("code", "KZ")
                    .with("name-ru", "Уполномоченный по правам ребёнка")
                    .with("country", "KZ")
                    .with("zone", "Asia/Almaty");

    @Test
    void the_code_of_an_office_is_its_id_in_capitals() {
        var office = Typing.content(OfficeForm.read(typing.form()));

        assertThat(office.id()).isEqualTo(new OfficeId("kz"));
        assertThat(office.zone().getId()).isEqualTo("Asia/Almaty");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "code,    '',                     fault.office.code",
        "code,    new,                    fault.office.code",
        "code,    KZ/../x,                fault.office.code",
        "code,    КЗ,                     fault.office.code",
        "code,    aaaaaaaaaaaaaaaaaaaaa,  fault.office.code",
        "country, ZZ,                     fault.country.missing",
        "zone,    '',                     fault.zone.missing",
        "zone,    +05:00,                 fault.zone.missing",
        "zone,    SystemV/PST8,           fault.zone.missing",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String key) {
        typing.with(field, typed);

        assertThat(Typing.faults(OfficeForm.read(typing.form())))
                .isEqualTo(List.of(field + " " + key));
    }

    @Test
    void the_zones_of_the_forum_can_be_chosen() {
        assertThat(OfficeForm.zones())
                .contains(
                        "Asia/Almaty",
                        "Asia/Ashgabat",
                        "Asia/Bishkek",
                        "Asia/Dushanbe",
                        "Asia/Tashkent",
                        "Europe/Helsinki");
    }
}
