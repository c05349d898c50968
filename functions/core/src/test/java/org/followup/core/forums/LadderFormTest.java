package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.access.Role;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LadderFormTest {

    @Test
    void a_ladder_that_is_filled_in_is_read_again() {
        assertThat(read(LadderForm.filled(Ladder.DEFAULT, LadderKind.ROUNDS)))
                .isEqualTo(new TypedForm.Reading.Read<>(Ladder.DEFAULT));
    }

    @Test
    void rows_that_are_left_empty_are_no_steps_and_the_order_does_not_matter() {
        var typed =
                Map.of(
                        "step2-when", List.of("after"),
                        "step2-days", List.of("7"),
                        "step2-to", List.of("COMMISSIONER"),
                        "step5-when", List.of("before"),
                        "step5-days", List.of("10"),
                        "step5-to", List.of("FOCAL_POINT"),
                        "step9-when", List.of("before"),
                        "ends", List.of("20"));

        assertThat(read(typed))
                .isEqualTo(
                        new TypedForm.Reading.Read<>(
                                new Ladder(
                                        List.of(
                                                new Step(-10, Set.of(Role.FOCAL_POINT)),
                                                new Step(7, Set.of(Role.COMMISSIONER))),
                                        20)));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("ends", "", "ends fault.ladder.endless"),
                Arguments.of("ends", "never", "ends fault.ladder.endless"),
                Arguments.of("ends", "91", "ends fault.ladder.endless"),
                Arguments.of("ends", "13", "ends fault.ladder.end-early"),
                Arguments.of("step2-days", "30", "step2-days fault.ladder.twice"),
                Arguments.of("step5-when", "after", "step5-days fault.ladder.days"),
                Arguments.of("step3-when", "day", "step5-when fault.ladder.twice"),
                Arguments.of("step1-days", "91", "step1-days fault.ladder.days"),
                Arguments.of("step1-days", "-3", "step1-days fault.ladder.days"),
                Arguments.of("step1-days", "1.5", "step1-days fault.ladder.days"),
                Arguments.of("step1-days", "", "step1-days fault.ladder.days"),
                Arguments.of("step1-when", "sometimes", "step1-when fault.ladder.when"),
                Arguments.of("step1-to", "", "step1-to fault.ladder.nobody"),
                Arguments.of("step1-to", "MINISTER", "step1-to fault.ladder.role"),
                Arguments.of("step1-to", "OBSERVER", "step1-to fault.ladder.role"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_mistake_is_named_at_its_field(String field, String typed, String fault) {
        var fields = new TreeMap<>(LadderForm.filled(Ladder.DEFAULT, LadderKind.ROUNDS));
        fields.put(field, List.of(typed));

        assertThat(faults(fields)).containsExactly(fault);
    }

    @Test
    void nothing_but_an_end_is_no_ladder() {
        assertThat(faults(Map.of("ends", List.of("30"))))
                .containsExactly("step1-days fault.ladder.empty");
    }

    static Stream<Arguments> mistakesOfRework() {
        return Stream.of(
                Arguments.of("ends", "", "ends fault.ladder.endless"),
                Arguments.of("ends", "2", "ends fault.ladder.rework.end-early"),
                Arguments.of("step2-when", "sometimes", "step2-when fault.ladder.rework.when"),
                Arguments.of("step4-when", "day", "step4-to fault.ladder.nobody"),
                Arguments.of("step1-days", "91", "step1-days fault.ladder.days"),
                Arguments.of("step1-when", "after", "step3-days fault.ladder.twice"),
                Arguments.of("step1-to", "SECRETARIAT", "step1-to fault.ladder.rework.role"),
                Arguments.of("step1-to", "MINISTER", "step1-to fault.ladder.rework.role"));
    }

    @ParameterizedTest
    @MethodSource("mistakesOfRework")
    void so_is_each_of_the_ladder_of_rework_by_its_own_fields(
            String field, String typed, String fault) {
        var fields = new TreeMap<>(LadderForm.filled(Ladder.REWORK, LadderKind.REWORK));
        fields.put("rework-" + field, List.of(typed));
        fields.put("step1-days", List.of("none of its own"));

        assertThat(faults(fields, LadderKind.REWORK)).contains("rework-" + fault);
    }

    @Test
    void the_ladder_of_rework_is_read_again_too() {
        var fields = LadderForm.filled(Ladder.REWORK, LadderKind.REWORK);

        assertThat(fields.keySet()).allMatch(field -> field.startsWith("rework-"));
        assertThat(read(fields, LadderKind.REWORK))
                .isEqualTo(new TypedForm.Reading.Read<>(Ladder.REWORK));
    }

    private static List<String> faults(Map<String, List<String>> fields) {
        return faults(fields, LadderKind.ROUNDS);
    }

    private static List<String> faults(Map<String, List<String>> fields, LadderKind kind) {
        return read(fields, kind) instanceof TypedForm.Reading.Faulty<Ladder>(var faults)
                ? faults.stream().map(LadderFormTest::line).toList()
                : List.of();
    }

    private static String line(Fault fault) {
        return fault.field() + " " + fault.key();
    }

    private static TypedForm.Reading<Ladder> read(Map<String, List<String>> fields) {
        return read(fields, LadderKind.ROUNDS);
    }

    private static TypedForm.Reading<Ladder> read(
            Map<String, List<String>> fields, LadderKind kind) {
        return LadderForm.read(new TypedForm(fields, Language.ENGLISH), kind);
    }
}
