package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

final class RegisterCommitmentTest {

    private final InMemoryStore store = TwoOffices.store();
    private final Clock clock = Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC);

    @Test
    void two_forums_of_one_year_share_the_numbers() {
        var first = store.forums().find(TwoOffices.FORUM).orElseThrow();
        var other =
                new Forum(
                        new ForumId("2025-other"),
                        first.name(),
                        "KZ",
                        first.place(),
                        LocalDate.of(2025, 11, 1),
                        LocalDate.of(2025, 11, 2),
                        false,
                        first.themes(),
                        Optional.empty(),
                        List.of());
        new RegisterForum(store.journal(), clock).register(Actor.SERVICE, other);

        assertThat(register(other)).isEqualTo("KZ-2025-MON-03");
        assertThat(register(first)).isEqualTo("KZ-2025-MON-04");
        assertThat(register(other)).isEqualTo("KZ-2025-MON-05");
    }

    private String register(Forum forum) {
        var outcome =
                new RegisterCommitment(store.journal(), store.forums(), store.progress(), clock)
                        .register(
                                Actor.SERVICE,
                                new NewCommitment(
                                        forum.id(),
                                        TwoOffices.KZ,
                                        forum.themes().getFirst().code(),
                                        List.of(),
                                        Localized.of(Language.ENGLISH, "Publish the figures"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
        assertThat(outcome).isInstanceOf(RegisterCommitment.Outcome.Registered.class);
        return ((RegisterCommitment.Outcome.Registered) outcome).commitment().reference().value();
    }
}
