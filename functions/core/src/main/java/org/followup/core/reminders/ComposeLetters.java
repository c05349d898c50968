package org.followup.core.reminders;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Letters;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;

/** Finds out what a letter has to say now, each kind in its own way. */
public final class ComposeLetters {

    private final Letters letters;
    private final SignInLetters signIns;
    private final InvitationLetters invitations;
    private final ReceiptLetters receipts;
    private final ReminderLetters reminders;
    private final NoticeLetters notices;
    private final Notices handedOver;
    private final Notices escalation;
    private final Notices sentBack;
    private final Notices accepted;
    private final Notices deadlineChanged;
    private final Notices forumMoved;
    private final Notices commitmentsEnded;
    private final Notices consentAsked;
    private final Notices roundOpened;
    private final Notices roleHandedOver;
    private final Notices entered;
    private final Notices noteWritten;
    private final Notices answered;
    private final Notices digest;
    private final Notices exportReady;

    public ComposeLetters(
            Letters letters,
            Keys keys,
            People people,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            CarryOvers carryOvers,
            QuietDays quietDays,
            Letterhead letterhead,
            SecureRandom random) {
        this.letters = letters;
        var missing = new MissingUpdates(forums, offices, progress, people);
        var hours = new CivilHours(quietDays);
        this.signIns = new SignInLetters(keys, people, letterhead, random);
        this.invitations = new InvitationLetters(people, missing, hours, letterhead, random);
        var over = new DaysOver(progress, missing);
        this.receipts = new ReceiptLetters(people, commitments, forums, offices, over, letterhead);
        this.reminders =
                new ReminderLetters(
                        people,
                        forums,
                        missing,
                        new LaterSteps(letters),
                        new OneADay(letters, hours),
                        hours,
                        new ReminderPage(letterhead, random));
        var topics = new Topics(forums, offices, commitments, progress, hours);
        var links = new OfficeLinks(letterhead, random);
        var stops = new StopLinks(letterhead, random);
        this.notices = new NoticeLetters(people, commitments, missing, hours);
        this.handedOver = new HandedOverLetters(topics, links);
        this.escalation =
                new EscalationLetters(
                        forums,
                        missing,
                        new SilentOffices(progress, missing),
                        new OneADay(letters, hours),
                        hours,
                        letterhead);
        this.sentBack = new SentBackLetters(topics, links);
        this.accepted = new AcceptedLetters(topics, over, letterhead, stops);
        this.deadlineChanged =
                new DeadlineLetters(topics, missing, new DeadlineNews(letters), letterhead);
        this.forumMoved = new ForumMovedLetters(topics, letterhead);
        this.commitmentsEnded = new EndedLetters(topics, over, letterhead);
        this.consentAsked = new ConsentLetters(topics, carryOvers, letterhead);
        this.roundOpened = new RoundOpenedLetters(topics, missing, letterhead, stops);
        this.roleHandedOver = new RoleLetters(topics, letterhead);
        this.entered = new EnteredLetters(topics, over, letterhead);
        this.noteWritten = new NoteWrittenLetters(topics, letterhead, stops);
        this.answered = new AnsweredLetters(topics, letterhead, stops);
        this.digest = new DigestLetters(forums, offices, progress, letterhead, stops);
        this.exportReady = new ExportLetters(topics, letterhead);
    }

    Composed compose(Letter letter, Instant now) {
        var held = HeldBack.now(letter, letters, now);
        return held.until(letter)
                .<Composed>map(until -> new Composed.Later(until, Reasons.PAUSED))
                .orElseGet(() -> unlessStopped(letter, composeNow(letter, held, now)));
    }

    /** The address may bounce letters or belong to somebody who wants none: no kind passes. */
    private Composed unlessStopped(Letter letter, Composed composed) {
        return switch (composed) {
            case Composed.Ready ready
                    when letters.address(ready.to().digest())
                            .filter(AddressState::isStopped)
                            .isPresent() ->
                    new Composed.Dropped(AddressState.STOPPED, reopens(letter));
            case Composed.Ready ready -> ready;
            case Composed.Later later -> later;
            case Composed.Dropped dropped -> dropped;
            case Composed.Folded folded -> folded;
        };
    }

    /** Somebody else may hold the role, or the address be corrected, while the step is due. */
    private static List<StepTaken> reopens(Letter letter) {
        return isOfOffice(letter) ? List.of(Occasion.taken(letter)) : List.of();
    }

    /** What a step wrote to people of an office, the commissioner's own letter too. */
    private static boolean isOfOffice(Letter letter) {
        return letter.kind() == LetterKind.REMINDER
                || (letter.kind() == LetterKind.ESCALATION && letter.about().containsKey("office"));
    }

    private Composed composeNow(Letter letter, HeldBack held, Instant now) {
        return switch (letter.kind()) {
            case SIGN_IN -> signIns.compose(letter, now);
            case INVITATION -> invitations.compose(letter, now);
            case RECEIPT -> receipts.compose(letter);
            case REMINDER -> reminders.compose(letter, held, now);
            case HANDED_OVER -> notices.compose(handedOver, letter, now);
            case ESCALATION ->
                    isOfOffice(letter)
                            ? reminders.compose(letter, held, now)
                            : notices.compose(escalation, letter, now);
            case SENT_BACK -> notices.compose(sentBack, letter, now);
            case ACCEPTED -> notices.compose(accepted, letter, now);
            case DEADLINE_CHANGED -> notices.compose(deadlineChanged, letter, now);
            case FORUM_MOVED -> notices.compose(forumMoved, letter, now);
            case COMMITMENTS_ENDED -> notices.compose(commitmentsEnded, letter, now);
            case CONSENT_ASKED -> notices.compose(consentAsked, letter, now);
            case ROUND_OPENED -> notices.compose(roundOpened, letter, now);
            case ROLE_HANDED_OVER -> notices.compose(roleHandedOver, letter, now);
            case ENTERED_ON_BEHALF -> notices.compose(entered, letter, now);
            case NOTE_WRITTEN -> notices.compose(noteWritten, letter, now);
            case CONTRIBUTION_ANSWERED -> notices.compose(answered, letter, now);
            case DIGEST -> notices.compose(digest, letter, now);
            case EXPORT_READY -> notices.compose(exportReady, letter, now);
        };
    }
}
