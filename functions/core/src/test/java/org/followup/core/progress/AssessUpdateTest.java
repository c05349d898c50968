package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
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
import org.followup.core.history.StoredText;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Receiver;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.Task;
import org.junit.jupiter.api.Test;

/** What the secretariat thinks stands beside what the office declares, and alters nothing of it. */
final class AssessUpdateTest {

    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final LanguageTag RUSSIAN = LanguageTag.of(Language.RUSSIAN);
    private static final AssessUpdate.Opinion LIMITED =
            new AssessUpdate.Opinion(ImplementationStatus.LIMITED, false, "Two of ten are open.");

    private final InMemoryStore store = TwoOffices.store();
    private final UpdatePorts ports =
            new UpdatePorts(
                    store.journal(),
                    store.offices(),
                    store.forums(),
                    store.commitments(),
                    store.progress(),
                    store.people(),
                    store.tasks(),
                    Clock.fixed(TwoOffices.MADE_AT, ZoneOffset.UTC),
                    new SecureRandom());
    private int requests;

    @Test
    void both_stand_beside_each_other_and_the_office_gets_a_letter_without_the_words() {
        submit("Opened", "https://example.org/helpline");

        var assessment = assessed(assess(saida(), 1, 0, LIMITED));

        assertThat(assessment.status()).isEqualTo(ImplementationStatus.LIMITED);
        assertThat(update().status()).isEqualTo(ImplementationStatus.SUBSTANTIAL);
        assertThat(
                        ports.open(COMMITMENT, TwoOffices.ROUND)
                                .orElseThrow()
                                .row()
                                .in(TwoOffices.ROUND))
                .contains(Reported.of(update()));
        assertThat(said(assessment)).isEqualTo("Two of ten are open.");
        assertThat(store.letters().to(Receiver.person("p-aigul")))
                .filteredOn(letter -> letter.kind() == LetterKind.NOTE_WRITTEN)
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.about())
                                        .doesNotContainValue("Two of ten are open."));
    }

    @Test
    void only_evidence_that_is_named_can_be_verified() {
        submit("Opened", "");
        var verified =
                new AssessUpdate.Opinion(ImplementationStatus.SUBSTANTIAL, true, "We called it.");

        assertThat(assess(saida(), 1, 0, verified))
                .isEqualTo(new AssessUpdate.Outcome.NothingToVerify());

        submit("Opened again", "https://example.org/helpline");
        var assessment = assessed(assess(saida(), 2, 0, verified));

        var content = store.progress().contents(List.of(update())).getFirst();
        assertThat(Evidence.of(content, Optional.of(assessment))).isEqualTo(Evidence.VERIFIED);
        assertThat(Evidence.of(content, Optional.empty())).isEqualTo(Evidence.DOCUMENTED);
    }

    @Test
    void an_assessment_is_of_the_version_that_was_looked_at() {
        submit("Opened", "");
        var first = assessed(assess(saida(), 1, 0, LIMITED));
        submit("All ten opened", "");

        assertThat(assess(saida(), 1, first.sequence(), LIMITED))
                .isEqualTo(new AssessUpdate.Outcome.ChangedMeanwhile());
        var all = store.progress().assessments(COMMITMENT);
        assertThat(Assessment.latest(all, TwoOffices.ROUND, 1)).contains(first);
        assertThat(Assessment.latest(all, TwoOffices.ROUND, 2)).isEmpty();
    }

    @Test
    void two_who_assess_at_once_do_not_overwrite_each_other() {
        submit("Opened", "");
        var first = assessed(assess(saida(), 1, 0, LIMITED));

        assertThat(assess(saida(), 1, 0, LIMITED))
                .isEqualTo(new AssessUpdate.Outcome.ChangedMeanwhile());
        var second = assessed(assess(saida(), 1, first.sequence(), LIMITED));
        assertThat(store.progress().assessments(COMMITMENT)).containsExactly(first, second);
    }

    @Test
    void nobody_but_the_secretariat_assesses_and_nobody_the_own_update() {
        submit("Opened", "");

        assertThat(assess(aigul(), 1, 0, LIMITED)).isEqualTo(new AssessUpdate.Outcome.NotAllowed());
        assertThat(assess(aigulOfTheSecretariat(), 1, 0, LIMITED))
                .isEqualTo(new AssessUpdate.Outcome.OwnUpdate());
    }

    @Test
    void it_says_why_and_not_at_length() {
        submit("Opened", "");

        assertThat(assess(saida(), 1, 0, why(" "))).isEqualTo(new AssessUpdate.Outcome.Empty());
        assertThat(assess(saida(), 1, 0, why("x".repeat(WriteNote.MOST + 1))))
                .isEqualTo(new AssessUpdate.Outcome.TooLong());
    }

    @Test
    void the_office_replies_once_and_the_reply_waits_on_the_board() {
        submit("Opened", "");
        var assessment = assessed(assess(saida(), 1, 0, LIMITED));

        var replied = (ReplyToAssessment.Outcome.Replied) reply(aigul(), assessment.sequence());

        var reply = replied.assessment().replyId().orElseThrow();
        assertThat(store.journal().texts(List.of(reply)).values())
                .extracting(StoredText::text)
                .containsExactly("All ten are open since Monday.");
        assertThat(store.tasks().open(9))
                .extracting(Task::kind)
                .map(Enum::name)
                .contains("NOTE_TO_ANSWER");
        assertThat(reply(aigul(), assessment.sequence()))
                .isEqualTo(new ReplyToAssessment.Outcome.ChangedMeanwhile());
        assertThat(reply(saida(), assessment.sequence()))
                .isEqualTo(new ReplyToAssessment.Outcome.NotAllowed());
    }

    @Test
    void an_assessment_that_another_has_followed_gets_no_reply() {
        submit("Opened", "");
        var first = assessed(assess(saida(), 1, 0, LIMITED));
        var second = assessed(assess(saida(), 1, first.sequence(), LIMITED));

        assertThat(reply(aigul(), first.sequence()))
                .isEqualTo(new ReplyToAssessment.Outcome.ChangedMeanwhile());
        assertThat(reply(aigul(), second.sequence()))
                .isInstanceOf(ReplyToAssessment.Outcome.Replied.class);
    }

    @Test
    void as_of_a_moment_there_is_what_stood_there_then() {
        submit("Opened", "");
        var assessment = assessed(assess(saida(), 1, 0, LIMITED));
        reply(aigul(), assessment.sequence());
        var all = store.progress().assessments(COMMITMENT);

        assertThat(Assessment.asOf(all, assessment.sequence())).containsExactly(assessment);
        assertThat(Assessment.asOf(all, assessment.sequence() - 1)).isEmpty();
    }

    private AssessUpdate.Outcome assess(
            Identity by, int version, long former, AssessUpdate.Opinion opinion) {
        var seen = new AssessUpdate.Seen(COMMITMENT, TwoOffices.ROUND, version, former);
        return new AssessUpdate(ports).assess(by, seen, opinion);
    }

    private static AssessUpdate.Opinion why(String text) {
        return new AssessUpdate.Opinion(ImplementationStatus.LIMITED, false, text);
    }

    private ReplyToAssessment.Outcome reply(Identity by, long sequence) {
        return new ReplyToAssessment(ports)
                .reply(
                        by,
                        COMMITMENT,
                        TwoOffices.ROUND,
                        sequence,
                        "All ten are open since Monday.");
    }

    private static Assessment assessed(AssessUpdate.Outcome outcome) {
        return ((AssessUpdate.Outcome.Assessed) outcome).assessment();
    }

    private String said(Assessment assessment) {
        var texts = store.journal().texts(List.of(assessment.textId()));
        return texts.values().iterator().next().text();
    }

    private Update update() {
        return store.progress().updates(COMMITMENT).getLast();
    }

    private void submit(String done, String evidence) {
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        RUSSIAN,
                        Map.of(
                                new TextPlace(TextField.DONE, RUSSIAN), done,
                                new TextPlace(TextField.EVIDENCE, RUSSIAN), evidence));
        var base = store.progress().updates(COMMITMENT).size();
        var outcome =
                new SubmitUpdate(ports)
                        .submit(
                                new SubmitUpdate.Command(
                                        aigul(),
                                        "request-" + ++requests,
                                        COMMITMENT,
                                        TwoOffices.ROUND,
                                        base,
                                        content,
                                        Source.FORM));
        assertThat(outcome).isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
    }

    private static Identity aigul() {
        return somebody("p-aigul", Set.of(Grant.at(TwoOffices.KZ, Role.FOCAL_POINT)));
    }

    private static Identity aigulOfTheSecretariat() {
        return somebody("p-aigul", Set.of(Grant.secretariat()));
    }

    private static Identity saida() {
        return somebody("p-saida", Set.of(Grant.secretariat()));
    }

    private static Identity somebody(String id, Set<Grant> grants) {
        return new Identity(new Actor(id), id, grants, Optional.empty(), true);
    }
}
