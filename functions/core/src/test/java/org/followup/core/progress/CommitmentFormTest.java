package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.forums.Article;
import org.followup.core.forums.PartnerId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.languages.TypedForm;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final Typing typing =
            new Typing()
                    .with("office", "kz")
                    .with("theme", "VIO")
                    .with("articles", "2", "1")
                    .with("title-ru", "Закон о защите детей")
                    .day("due", "2027-06-30");

    @Test
    void a_commitment_stands_under_articles_and_may_have_no_indicator() {
        var commitment = Typing.content(read(2));

        assertThat(commitment.office()).isEqualTo(Rounds.OFFICE);
        assertThat(commitment.articles()).containsExactly(1, 2);
        assertThat(commitment.dueOn()).contains(LocalDate.of(2027, 6, 30));
        assertThat(commitment.indicators()).isEmpty();
        assertThat(commitment.responsible()).isEmpty();
    }

    @Test
    void partners_of_the_forum_support_it() {
        typing.with("supporters", "unicef");

        assertThat(Typing.content(read(2)).plan().supporters())
                .containsExactly(new PartnerId("unicef"));
    }

    @Test
    void an_indicator_is_read_with_it() {
        typing.with("measure-en", "Schools")
                .with("unit-en", "% of schools")
                .with("type", "PERCENT")
                .with("direction", "INCREASE");

        assertThat(Typing.content(read(2)).indicators()).hasSize(1);
    }

    @Test
    void an_indicator_lists_its_age_groups_in_more_than_one_language() {
        measured()
                .with("dimensions", "SEX")
                .with("ages-en", "0–4\n\n5–9 ")
                .with("ages-ru", "до 5\n5–9");

        var breakdown = Typing.content(read(2)).indicators().getFirst().breakdown();

        assertThat(breakdown.dimensions()).containsExactly(Dimension.SEX, Dimension.AGE_GROUP);
        assertThat(breakdown.listed())
                .containsExactly(
                        new Category.Listed(
                                Dimension.AGE_GROUP,
                                1,
                                Localized.of(Language.ENGLISH, "0–4")
                                        .with(Language.RUSSIAN, "до 5")),
                        new Category.Listed(
                                Dimension.AGE_GROUP,
                                2,
                                Localized.of(Language.ENGLISH, "5–9")
                                        .with(Language.RUSSIAN, "5–9")));
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "dimensions, AGE_GROUP,          ages-en fault.categories.missing.AGE_GROUP",
        "dimensions, PLACE,              places-en fault.categories.missing.PLACE",
        "ages-ru,    до 5,               ages-ru fault.list.uneven",
        "ages-en,    '0–4|0–4',          ages-en fault.list.lines",
        "stages-en,  'Drafted|Passed',   stages-en fault.stages.not-ordinal",
    })
    void a_list_is_the_same_in_each_language(String field, String typed, String fault) {
        measured().with("ages-en", field.equals("ages-ru") ? "0–4\n5–9" : "");
        typing.with(field, typed.replace('|', '\n'));

        assertThat(Typing.faults(read(2))).containsExactly(fault);
    }

    private Typing measured() {
        return typing.with("measure-en", "Schools")
                .with("unit-en", "% of schools")
                .with("type", "PERCENT")
                .with("direction", "INCREASE");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "office,   '',        office fault.office.missing",
        "office,   ../kz,     office fault.office.missing",
        "theme,    NET,       theme fault.commitment.theme",
        "articles, 3,         articles fault.commitment.articles",
        "articles, 01,        articles fault.commitment.articles",
        "title-ru, ' ',       title-en fault.commitment.title",
        "dueDay,   31,        due date.refused.NO_SUCH_DAY",
        "dueDay,   '',        due date.refused.INCOMPLETE",
        "dueYear,  2024,      due fault.commitment.due",
        "dueYear,  2099,      due fault.commitment.far",
        "supporters, osce,      supporters fault.supporters.unknown",
        "unit-en,  children,  measure-en fault.measure.missing",
    })
    void a_mistake_is_named_at_its_field(String field, String typed, String fault) {
        typing.with(field, typed);

        assertThat(Typing.faults(read(2)).getFirst()).isEqualTo(fault);
    }

    @Test
    void an_article_is_needed_as_soon_as_there_are_articles() {
        typing.with("articles");

        assertThat(Typing.faults(read(0))).isEmpty();
        assertThat(Typing.faults(read(1))).isEqualTo(List.of("articles fault.commitment.articles"));
    }

    private TypedForm.Reading<NewCommitment> read(int articles) {
        var some =
                IntStream.rangeClosed(1, articles)
                        .mapToObj(
                                number ->
                                        new Article(
                                                Rounds.FORUM,
                                                number,
                                                Localized.of(Language.ENGLISH, "text"),
                                                List.of(Rounds.THEME)))
                        .toList();
        var choices =
                new CommitmentForm.Choices(
                        Rounds.forum(0),
                        some,
                        Set.of(Rounds.OFFICE),
                        Set.of(new PartnerId("unicef")));
        return CommitmentForm.read(typing.form(), choices, TODAY);
    }
}
