package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.followup.core.access.Role;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Set<Role> FOCAL = EnumSet.of(Role.FOCAL_POINT);

    @Test
    void by_default_it_reminds_an_office_seven_times_and_then_tells_the_secretariat() {
        assertThat(Ladder.DEFAULT.ofOffices())
                .extracting(Step::days)
                .containsExactly(-30, -14, -7, -1, 0, 3, 7);
        assertThat(Ladder.DEFAULT.ofOffices().getLast().to())
                .containsExactlyInAnyOrder(Role.FOCAL_POINT, Role.COMMISSIONER);
        assertThat(Ladder.DEFAULT.ofSecretariat())
                .containsExactly(new Step(14, EnumSet.of(Role.SECRETARIAT)));
    }

    @Test
    void a_step_for_both_stands_on_both_sides_with_its_own_receivers() {
        var ladder =
                new Ladder(List.of(new Step(3, Set.of(Role.FOCAL_POINT, Role.SECRETARIAT))), 3);

        assertThat(ladder.ofOffices()).containsExactly(new Step(3, FOCAL));
        assertThat(ladder.ofSecretariat()).containsExactly(new Step(3, Set.of(Role.SECRETARIAT)));
    }

    @Test
    void it_has_steps_in_the_order_of_their_days_none_twice_and_an_end() {
        assertThat(new Ladder(List.of(new Step(3, FOCAL), new Step(-3, FOCAL)), 10).steps())
                .extracting(Step::id)
                .containsExactly("3-before", "3-after");
        refused(List.of(), 10);
        refused(List.of(new Step(3, FOCAL), new Step(3, EnumSet.of(Role.COMMISSIONER))), 10);
        refused(List.of(new Step(-91, FOCAL)), 10);
        refused(List.of(new Step(3, FOCAL)), 2);
        refused(List.of(new Step(3, FOCAL)), 91);
        refused(IntStream.range(0, 13).mapToObj(day -> new Step(day, FOCAL)).toList(), 30);
    }

    @Test
    void a_deputy_is_reached_with_the_commissioner() {
        assertThat(new Step(7, EnumSet.of(Role.COMMISSIONER)).reaches(Set.of(Role.DEPUTY)))
                .isTrue();
        assertThat(new Step(7, FOCAL).reaches(Set.of(Role.DEPUTY, Role.COMMISSIONER))).isFalse();
    }

    @Test
    void a_step_reminds_somebody_who_can_be_reminded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(3, EnumSet.noneOf(Role.class)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Step(3, EnumSet.of(Role.OBSERVER)));
    }

    private static void refused(List<Step> steps, int endsAfter) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ladder(steps, endsAfter));
    }
}
