package org.followup.core.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.EditOffice;
import org.followup.core.offices.Office;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** What the register says is corrected with a trace, and nothing that has a history goes. */
final class EditRegisterTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final ThemeCode MONITORING = new ThemeCode("MON");

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);
    private final EditForum editForum = new EditForum(store.journal(), store.forums(), clock);
    private final EditOffice editOffice = new EditOffice(store.journal(), store.offices(), clock);

    @Test
    void a_forum_gets_another_name_and_one_theme_more_and_keeps_its_rounds() {
        var before = forum();
        var wanted = forum("Forum in Tashkent", before.opensOn(), theme("MON"), theme("VIO"));

        assertThat(editForum.edit(CLERK, before, wanted)).isEqualTo(new EditForum.Outcome.Edited());

        assertThat(forum().name()).isEqualTo(name("Forum in Tashkent"));
        assertThat(forum().themes()).hasSize(2);
        assertThat(forum().rounds()).isEqualTo(before.rounds());
        assertThat(last(TwoOffices.FORUM.history()))
                .contains("forum-edited", "First forum", "Forum in Tashkent");
    }

    @Test
    void other_days_of_a_forum_are_remembered_and_lead_back() {
        var before = forum();
        var later = before.opensOn().plusDays(7);

        editForum.edit(CLERK, before, forum("First forum", later, theme("MON")));

        var moved = forum().moved().orElseThrow();
        assertThat(forum().opensOn()).isEqualTo(later);
        assertThat(moved.formerOpensOn()).isEqualTo(before.opensOn());
        assertThat(moved.sequence())
                .isEqualTo(store.journal().head(TwoOffices.FORUM.history()).sequence());

        editForum.edit(CLERK, forum(), forum().before(moved));

        assertThat(forum().hasSameDays(before)).isTrue();
        assertThat(forum().moved().orElseThrow().formerOpensOn()).isEqualTo(later);
    }

    @Test
    void neither_a_theme_nor_the_year_of_a_forum_goes() {
        var before = forum();

        assertThat(editForum.edit(CLERK, before, forum("Forum", before.opensOn(), theme("VIO"))))
                .isEqualTo(new EditForum.Outcome.ThemeGone(MONITORING));
        assertThat(
                        editForum.edit(
                                CLERK,
                                before,
                                forum("Forum", before.opensOn().plusYears(1), theme("MON"))))
                .isEqualTo(new EditForum.Outcome.OtherYear());
        assertThat(forum()).isEqualTo(before);
    }

    @Test
    void who_did_not_see_a_correction_does_not_overwrite_it() {
        var seen = forum();
        editForum.edit(CLERK, seen, forum("One", seen.opensOn(), theme("MON")));

        assertThat(editForum.edit(CLERK, seen, forum("Other", seen.opensOn(), theme("MON"))))
                .isEqualTo(new EditForum.Outcome.ChangedMeanwhile());
        assertThat(editForum.edit(CLERK, seen, forum("One", seen.opensOn(), theme("MON"))))
                .isEqualTo(new EditForum.Outcome.AsBefore());
    }

    @Test
    void an_article_is_corrected_and_keeps_its_number() {
        var before = store.forums().articles(TwoOffices.FORUM).getFirst();
        var wanted = new Article(TwoOffices.FORUM, 9, name("Each child"), List.of(MONITORING));

        assertThat(editForum.editArticle(CLERK, before, wanted))
                .isEqualTo(new EditForum.Outcome.Edited());

        var after = store.forums().articles(TwoOffices.FORUM);
        assertThat(after).extracting(Article::number).containsExactly(1);
        assertThat(after.getFirst().text()).isEqualTo(name("Each child"));
        assertThat(
                        editForum.editArticle(
                                CLERK,
                                after.getFirst(),
                                new Article(
                                        TwoOffices.FORUM,
                                        1,
                                        name("x"),
                                        List.of(new ThemeCode("VIO")))))
                .isEqualTo(new EditForum.Outcome.NoSuchTheme(new ThemeCode("VIO")));
    }

    @Test
    void an_office_is_corrected_and_goes_on_confirming_as_it_said() {
        var before = office();
        var wanted =
                new Office(TwoOffices.KZ, name("Commissioner"), "KZ", ZoneId.of("Asia/Qyzylorda"));

        assertThat(editOffice.edit(CLERK, before, wanted))
                .isInstanceOf(EditOffice.Outcome.Edited.class);

        assertThat(office().zone()).isEqualTo(ZoneId.of("Asia/Qyzylorda"));
        assertThat(office().confirmation()).isEqualTo(before.confirmation());
        assertThat(last(TwoOffices.KZ.history()))
                .contains("office-edited", "Asia/Almaty", "Asia/Qyzylorda");
        assertThat(
                        editOffice.edit(
                                CLERK,
                                before,
                                new Office(before.id(), name("x"), "KZ", before.zone())))
                .isInstanceOf(EditOffice.Outcome.ChangedMeanwhile.class);
    }

    private Forum forum() {
        return store.forums().find(TwoOffices.FORUM).orElseThrow();
    }

    private Office office() {
        return store.offices().find(TwoOffices.KZ).orElseThrow();
    }

    private String last(HistoryId history) {
        var head = store.journal().head(history);
        return store.journal().changes(history, head.sequence() - 1, 1).getFirst().body();
    }

    private static Forum forum(String name, LocalDate opens, Theme... themes) {
        return new Forum(
                TwoOffices.FORUM,
                name(name),
                "UZ",
                name("Tashkent"),
                opens,
                opens.plusDays(1),
                false,
                List.of(themes),
                Optional.empty(),
                List.of());
    }

    private static Theme theme(String code) {
        return new Theme(new ThemeCode(code), name("Theme " + code));
    }

    private static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }
}
