package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forum of the next year meets on other days. */
final class TellForumMovedTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final ForumId NEXT = new ForumId("2026-kz");
    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 24);

    private final InMemoryStore store = TwoOffices.store();

    @BeforeEach
    void next_forum() {
        new RegisterForum(store.journal(), at(NOW)).register(CLERK, forum(SEPTEMBER));
    }

    @Test
    void nobody_is_told_of_days_that_stay() {
        tell(NOW);

        assertThat(letters()).isEmpty();
    }

    @Test
    void each_who_reports_is_told_once_with_the_day_before() {
        move(SEPTEMBER.plusDays(7), NOW);

        tell(NOW);
        tell(NOW.plus(Duration.ofHours(1)));

        assertThat(letters()).hasSize(3);
        assertThat(letters())
                .allSatisfy(
                        letter ->
                                assertThat(letter.about())
                                        .containsEntry("formerOpensOn", "2026-09-24"));
    }

    @Test
    void each_is_told_of_the_way_back_too() {
        move(SEPTEMBER.plusDays(7), NOW);
        tell(NOW);
        move(SEPTEMBER, NOW.plus(Duration.ofDays(1)));

        tell(NOW.plus(Duration.ofDays(1)));

        assertThat(letters()).hasSize(6);
    }

    @Test
    void nobody_is_told_of_what_is_no_news_or_of_a_forum_that_is_over() {
        move(SEPTEMBER.plusDays(7), NOW);
        tell(NOW.plus(Duration.ofDays(15)));
        move(LocalDate.of(2026, 3, 1), NOW);
        tell(NOW);

        assertThat(letters()).isEmpty();
    }

    private void move(LocalDate opens, Instant when) {
        var seen = store.forums().find(NEXT).orElseThrow();
        var outcome =
                new EditForum(store.journal(), store.forums(), at(when))
                        .edit(CLERK, seen, forum(opens));
        assertThat(outcome).isEqualTo(new EditForum.Outcome.Edited());
    }

    private void tell(Instant now) {
        new TellOffices(
                        store.journal(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.commitments(),
                        store.carryOvers(),
                        store.people(),
                        store.steps())
                .tell(now);
    }

    private List<Letter> letters() {
        return store.all(
                Letter.class,
                letter -> letter.kind() == LetterKind.FORUM_MOVED,
                Comparator.comparing((Letter letter) -> letter.receiver().key()));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static Forum forum(LocalDate opens) {
        return new Forum(
                NEXT,
                name("Second forum"),
                "KZ",
                name("Astana"),
                opens,
                opens.plusDays(1),
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Localized name(String text) {
        return Localized.of(Language.ENGLISH, text);
    }
}
