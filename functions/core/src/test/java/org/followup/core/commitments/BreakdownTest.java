package org.followup.core.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.junit.jupiter.api.Test;

final class BreakdownTest {

    @Test
    void only_what_is_declared_has_categories() {
        var breakdown = new Breakdown(Set.of(Dimension.SEX), List.of());

        assertThat(breakdown.categories())
                .containsExactly(Category.Known.GIRLS, Category.Known.BOYS);
        assertThat(breakdown.categories(Dimension.DISABILITY)).isEmpty();
        assertThat(Breakdown.NONE.categories()).isEmpty();
    }

    @Test
    void each_indicator_lists_its_own_age_groups_and_places() {
        var breakdown = ages("0–4", "5–9");

        assertThat(breakdown.categories())
                .extracting(Category::key)
                .containsExactly("age-1", "age-2");
        assertThatThrownBy(() -> new Breakdown(Set.of(), breakdown.listed()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_called_as_before_keeps_its_number() {
        var after = ages("5–9", "0–2", "0–4").after(ages("0–4", "5–9"));

        assertThat(after.categories())
                .extracting(Category::key)
                .containsExactly("age-2", "age-3", "age-1");
    }

    @Test
    void the_number_of_what_went_is_not_given_to_another() {
        var after = ages("10–17").after(ages("0–4", "5–9"));

        assertThat(after.categories()).extracting(Category::key).containsExactly("age-3");
    }

    @Test
    void a_name_in_one_language_more_is_the_same_category() {
        var former = ages("0–4", "5–9");
        var named = former.listed().getLast().name().with(Language.RUSSIAN, "От 5 до 9");
        var wanted =
                new Breakdown(
                        EnumSet.of(Dimension.AGE_GROUP),
                        List.of(new Category.Listed(Dimension.AGE_GROUP, 1, named)));

        assertThat(wanted.after(former).categories())
                .containsExactly(new Category.Listed(Dimension.AGE_GROUP, 2, named));
    }

    private static Breakdown ages(String... names) {
        var listed = new ArrayList<Category.Listed>();
        for (var name : names) {
            listed.add(
                    new Category.Listed(
                            Dimension.AGE_GROUP,
                            listed.size() + 1,
                            Localized.of(Language.ENGLISH, name)));
        }
        return new Breakdown(Set.of(Dimension.AGE_GROUP), listed);
    }
}
