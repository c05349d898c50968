package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.junit.jupiter.api.Test;

/** Timely or late is what the deadline in force said when the update came; it stays so. */
final class DueDayInForceTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final LanguageTag ENGLISH = LanguageTag.of(Language.ENGLISH);
    private static final Actor CLERK = new Actor("p-saida");
    private static final LocalDate ROUND_DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate EXTENDED = LocalDate.of(2026, 4, 10);

    private final InMemoryStore store = TwoOffices.store();

    @Test
    void after_the_rounds_day_it_is_late_and_says_which_day_that_was() {
        submit("2026-04-05T06:00:00Z");

        assertThat(update().late()).isTrue();
        assertThat(update().dueOn()).isEqualTo(Optional.of(ROUND_DAY));
    }

    @Test
    void within_an_extension_it_is_timely_also_once_the_extension_is_undone() {
        arrange("2026-03-20T06:00:00Z").arrange(CLERK, about(), new Wish.Extend(EXTENDED));
        submit("2026-04-05T06:00:00Z");
        arrange("2026-04-06T06:00:00Z").undo(CLERK, about(), extension());

        assertThat(update().late()).isFalse();
        assertThat(update().dueOn()).isEqualTo(Optional.of(EXTENDED));
    }

    @Test
    void a_late_update_stays_late_when_the_office_gets_more_time_afterwards() {
        submit("2026-04-05T06:00:00Z");
        arrange("2026-04-06T06:00:00Z").arrange(CLERK, about(), new Wish.Extend(EXTENDED));

        assertThat(update().late()).isTrue();
        assertThat(update().dueOn()).isEqualTo(Optional.of(ROUND_DAY));
    }

    private void submit(String now) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        ENGLISH,
                        Map.of(new TextPlace(TextField.DONE, ENGLISH), "Opened"));
        var by =
                new Identity(
                        new Actor("p-aigul"),
                        "Aigul",
                        Set.of(Grant.at(TwoOffices.KZ, Role.FOCAL_POINT)),
                        Optional.empty(),
                        true);
        var outcome =
                new SubmitUpdate(ports(now))
                        .submit(
                                new SubmitUpdate.Command(
                                        by,
                                        "request-1",
                                        COMMITMENT,
                                        TwoOffices.ROUND,
                                        0,
                                        content,
                                        Source.FORM));
        assertThat(outcome).isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
    }

    private UpdatePorts ports(String now) {
        return new UpdatePorts(
                store.journal(),
                store.offices(),
                store.forums(),
                store.commitments(),
                store.progress(),
                store.people(),
                store.tasks(),
                at(now),
                new SecureRandom());
    }

    private ArrangeRound arrange(String now) {
        return new ArrangeRound(
                store.journal(),
                store.forums(),
                store.offices(),
                store.progress(),
                store.people(),
                store.tasks(),
                at(now),
                new SecureRandom());
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static ArrangeRound.About about() {
        return new ArrangeRound.About(
                TwoOffices.FORUM,
                TwoOffices.KZ,
                TwoOffices.ROUND,
                new ArrangeRound.Reason(ENGLISH, ""));
    }

    private long extension() {
        return store.progress()
                .arrangements(TwoOffices.FORUM, TwoOffices.KZ)
                .all()
                .getFirst()
                .made()
                .sequence();
    }

    private Update update() {
        return store.progress().updates(COMMITMENT).getFirst();
    }
}
