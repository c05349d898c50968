package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.OwedNotices.NOON;
import static org.followup.core.reminders.OwedNotices.ROUND;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.Lineage;
import org.followup.core.commitments.Plan;
import org.followup.core.history.Transaction;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Letters that tell one person of one thing, where there is still something to tell. */
class NoticeLettersTest {

    private static final Set<LetterKind> OF_OTHER_CLASSES =
            EnumSet.of(
                    LetterKind.SIGN_IN,
                    LetterKind.INVITATION,
                    LetterKind.RECEIPT,
                    LetterKind.REMINDER,
                    LetterKind.ESCALATION,
                    LetterKind.COMMITMENTS_ENDED,
                    LetterKind.CONSENT_ASKED,
                    LetterKind.ENTERED_ON_BEHALF);

    private final OwedNotices notices = new OwedNotices();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void each_kind_goes_out_with_what_it_is_about_and_says_how_to_do_without_it_where_one_may(
            LetterKind kind) {
        if (OF_OTHER_CLASSES.contains(kind)) {
            return;
        }
        notices.owe(kind);

        assertThat(notices.send(kind)).isEqualTo(LetterState.SENT);
        assertThat(notices.mail.last().text()).contains("Name of aigul");
        assertThat(notices.mail.last().headers().containsKey("List-Unsubscribe"))
                .isEqualTo(kind.choice().isPresent());
        assertThat(notices.mail.last().headers().containsKey("List-Unsubscribe-Post"))
                .isEqualTo(kind.choice().isPresent());
    }

    /** Over a weekend, say, or where the mail service refused it for hours. */
    @ParameterizedTest
    @EnumSource(names = {"HANDED_OVER", "SENT_BACK", "ROUND_OPENED"})
    void what_was_answered_before_it_went_out_is_dropped(LetterKind kind) {
        notices.owe(kind);
        var rows = notices.forum.rows(SmallForum.KZ);
        notices.forum
                .store
                .journal()
                .commit(
                        Transaction.without()
                                .delete(Promises.handedOver(rows.getFirst(), ROUND, NOON, "h-1")));
        rows.forEach(row -> notices.forum.put(Promises.reported(row, ROUND, NOON)));

        assertThat(notices.send(kind)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(kind).reason()).contains("nothing-missing");
    }

    @Test
    void what_is_gone_and_who_has_left_gets_no_letter() {
        notices.owe(LetterKind.ACCEPTED, "aigul", Map.of("commitment", "KZ-2025-VIO-99"));
        notices.owe(LetterKind.ACCEPTED, "nobody", Map.of());

        assertThat(notices.send(LetterKind.ACCEPTED)).isEqualTo(LetterState.DROPPED);
        notices.sender.send(notices.forum.letter("nobody", "ACCEPTED"));
        assertThat(notices.forum.letter("nobody", "ACCEPTED").reason()).contains("receiver-left");
    }

    /** «Please confirm» came to somebody whom the service would not have let confirm. */
    @Test
    void who_is_a_deputy_no_more_and_still_writes_is_not_asked_to_confirm() {
        notices.owe(LetterKind.HANDED_OVER);
        notices.owe(LetterKind.SENT_BACK);
        notices.forum.person("aigul", Set.of(OwedNotices.focalPoint()));

        assertThat(notices.send(LetterKind.HANDED_OVER)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(LetterKind.HANDED_OVER).reason()).contains("receiver-left");
        assertThat(notices.send(LetterKind.SENT_BACK)).isEqualTo(LetterState.SENT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SENT_BACK",
                "DEADLINE_CHANGED",
                "NOTE_WRITTEN",
                "HANDED_OVER",
                "COMMITMENTS_ENDED"
            })
    void who_has_moved_to_another_office_hears_no_more_of_the_former(LetterKind kind) {
        notices.owe(kind);
        notices.forum.focalPoint("aigul", SmallForum.KG);

        assertThat(notices.send(kind)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(kind).reason()).contains("receiver-left");
    }

    @Test
    void who_reports_for_a_partner_hears_that_the_commitment_has_ended() {
        notices.owe(LetterKind.COMMITMENTS_ENDED);
        notices.forum.focalPoint("aigul", SmallForum.KG);
        withdrawWithPartner();

        assertThat(notices.send(LetterKind.COMMITMENTS_ENDED)).isEqualTo(LetterState.SENT);
    }

    private void withdrawWithPartner() {
        var plan = new Plan(List.of(SmallForum.KG), List.of(), List.of());
        var alone = Promises.commitment(SmallForum.KZ, 1);
        var ending =
                new Ending(
                        Ending.Way.WITHDRAWN,
                        List.of(),
                        LocalDate.of(2026, 5, 12),
                        9,
                        Optional.empty());
        var row = notices.forum.rows(SmallForum.KZ).getFirst();
        notices.forum.put(
                new Commitment(
                        alone.reference(),
                        alone.forum(),
                        alone.office(),
                        alone.theme(),
                        alone.articles(),
                        alone.title(),
                        alone.responsible(),
                        alone.dueOn(),
                        alone.group(),
                        alone.indicators(),
                        alone.external(),
                        plan),
                row.with(new Lineage(List.of(), Optional.of(ending))));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT_BACK", "DEADLINE_CHANGED", "NOTE_WRITTEN", "HANDED_OVER"})
    void who_has_given_the_role_away_hears_no_more_of_the_office(LetterKind kind) {
        notices.owe(kind);
        var before = notices.forum.store.people().find(new PersonId("aigul")).orElseThrow();
        notices.forum.put(
                new Person(
                        before.id(),
                        before.name(),
                        before.address(),
                        before.language(),
                        Set.of(Grant.secretariat()),
                        Map.of(),
                        before.without(),
                        before.calendar(),
                        0,
                        before.revision() + 1));

        assertThat(notices.send(kind)).isEqualTo(LetterState.DROPPED);
        assertThat(notices.letter(kind).reason()).contains("receiver-left");
    }
}
