package org.followup.core.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.languages.Language;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Typing typing =
            new Typing()
                    .with("measure-ru", "Школы с безопасной жалобой")
                    .with("unit-ru", "% школ")
                    .with("type", "PERCENT")
                    .with("direction", "INCREASE")
                    .with("baseline", "12,5")
                    .with("baseline-year", "2025")
                    .with("baseline-source", "Ежегодник")
                    .with("target", "60")
                    .with("target-year", "2028");

    @Test
    void an_indicator_goes_from_its_baseline_to_its_target() {
        var indicator =
                IndicatorForm.read(typing.in(Language.RUSSIAN), IndicatorId.FIRST, TODAY)
                        .orElseThrow();

        assertThat(indicator.baseline())
                .contains(new Measurement(new BigDecimal("12.5"), 2025, "Ежегодник"));
        assertThat(indicator.target()).contains(new Measurement(new BigDecimal("60"), 2028, ""));
    }

    @Test
    void a_commitment_may_have_none() {
        var form = new Typing().with("type", "").with("target", " ").form();

        assertThat(IndicatorForm.read(form, IndicatorId.FIRST, TODAY)).isEmpty();
        assertThat(Typing.faults(form.reading(() -> ""))).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "measure-ru,   '',          measure-ru fault.measure.missing",
        "unit-ru,      '',          unit-ru fault.unit.missing",
        "type,         '',          type fault.value-type.missing",
        "direction,    UP,          direction fault.direction.missing",
        "baseline,     '',          baseline fault.value.missing",
        "baseline,     1.234,       baseline number.refused.AMBIGUOUS",
        "baseline,     a lot,       baseline number.refused.NOT_A_NUMBER",
        "baseline-year, 2027,        baseline-year fault.measured.year",
        "baseline-year, '',          baseline-year fault.measured.year",
        "target,       '12,50',     target fault.target.same",
        "target-year,   2057,        target-year fault.measured.year",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String fault) {
        typing.with(field, typed);
        var form = typing.in(Language.RUSSIAN);

        IndicatorForm.read(form, IndicatorId.FIRST, TODAY);

        assertThat(Typing.faults(form.reading(() -> ""))).isEqualTo(List.of(fault));
    }
}
