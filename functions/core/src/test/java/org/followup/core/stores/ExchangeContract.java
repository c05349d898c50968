package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Audience;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;
import org.followup.core.practices.Use;
import org.junit.jupiter.api.Test;

/** What offices share with each other. */
public abstract class ExchangeContract extends StoreContract {

    private static final OfficeId KZ = new OfficeId("kz");
    private static final OfficeId KZ_1 = new OfficeId("kz-1");
    private static final LanguageTag RUSSIAN = new LanguageTag("ru");
    private static final Actor AIGUL = new Actor("p-aigul");
    private static final Shelf ALL =
            Shelf.of(ContributionKind.PRACTICE, Optional.empty(), Optional.empty());
    private static final Shelf OTHERS =
            Shelf.of(ContributionKind.QUESTION, Optional.empty(), Optional.empty());

    @Test
    void a_shelf_is_read_from_the_last_shared_on_page_by_page() {
        for (var minute = 1; minute <= 5; minute++) {
            store(line(ALL, minute));
        }
        store(line(OTHERS, 6));

        var first = ports.contributions().on(ALL, Optional.empty(), 2);
        var next = ports.contributions().on(ALL, Optional.of(first.getLast().place()), 9);

        assertThat(sequences(first)).isEqualTo(List.of(5L, 4L));
        assertThat(sequences(next)).isEqualTo(List.of(3L, 2L, 1L));
        assertThat(ports.contributions().on(ALL, Optional.of(next.getLast().place()), 9)).isEmpty();
    }

    @Test
    void a_contribution_is_found_by_its_id_and_not_by_one_like_it() {
        var ours = contribution(new ContributionId(KZ_1, 4), NOON);
        store(ours, reply(ours.id(), KZ, 1, 0), use(ours.id(), KZ));

        assertThat(ports.contributions().find(ours.id())).contains(ours);
        assertThat(ports.contributions().find(new ContributionId(KZ, 4))).isEmpty();
    }

    @Test
    void answers_come_the_earliest_first_and_only_so_many() {
        var id = new ContributionId(KZ, 4);
        var early = reply(id, KZ_1, 9, 1);
        var late = reply(id, KZ, 2, 2);
        store(late, early, reply(new ContributionId(KZ, 44), KZ, 3, 0));

        assertThat(ports.contributions().replies(id, 9)).isEqualTo(List.of(early, late));
        assertThat(ports.contributions().replies(id, 1)).isEqualTo(List.of(early));
    }

    @Test
    void an_office_uses_a_practice_once_until_it_takes_that_back() {
        var id = new ContributionId(KZ, 4);
        var theirs = use(id, KZ_1);
        store(use(id, new OfficeId("uz")), theirs, theirs);
        assertThat(ports.contributions().uses(id))
                .extracting(Use::office)
                .isEqualTo(List.of(KZ_1, new OfficeId("uz")));

        commit(Transaction.without().delete(theirs));

        assertThat(ports.contributions().uses(id)).hasSize(1);
    }

    @Test
    void drafts_are_of_one_office_and_the_second_to_save_has_lost() {
        var first = draft(KZ, 1, "one");
        store(first, draft(KZ_1, 1, "other"));

        assertThat(commit(Transaction.without().put(draft(KZ, 1, "two")))).isEqualTo(LOST);
        assertThat(ports.contributions().drafts(KZ)).isEqualTo(List.of(first));
        assertThat(ports.contributions().draft(KZ, "draft-0001")).contains(first);
        assertThat(commit(Transaction.without().delete(draft(KZ, 2, "one")))).isEqualTo(LOST);
        assertThat(commit(Transaction.without().delete(first))).isEqualTo(COMMITTED);
        assertThat(ports.contributions().drafts(KZ)).isEmpty();
    }

    private static List<Long> sequences(List<Contribution> found) {
        return found.stream().map(one -> one.id().sequence()).toList();
    }

    private static ContributionLine line(Shelf shelf, int minute) {
        var id = new ContributionId(KZ, minute);
        return new ContributionLine(shelf, contribution(id, NOON.plusSeconds(minute * 60L)));
    }

    private static Contribution contribution(ContributionId id, Instant at) {
        return new Contribution(
                id,
                ContributionKind.PRACTICE,
                new ThemeCode("VIO"),
                RUSSIAN,
                Role.FOCAL_POINT,
                Audience.OFFICES,
                Set.of(ContributionText.TITLE, ContributionText.DONE),
                AIGUL,
                at,
                at,
                1,
                id.sequence(),
                Optional.empty());
    }

    private static Reply reply(ContributionId to, OfficeId office, long sequence, int minute) {
        var at = NOON.plusSeconds(minute * 60L);
        return new Reply(to, office, RUSSIAN, AIGUL, at, sequence, Optional.empty());
    }

    private static Use use(ContributionId of, OfficeId office) {
        return new Use(of, office, RUSSIAN, false, AIGUL, NOON, 3);
    }

    private static ContributionDraft draft(OfficeId office, int revision, String title) {
        var fields = Map.of("title", title);
        return new ContributionDraft(
                office, "draft-0001", ContributionKind.PRACTICE, fields, AIGUL, NOON, revision);
    }
}
