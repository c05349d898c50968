package org.followup.acceptance.journeys;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.followup.core.letters.LetterKind;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.StoredLetter;

/**
 * What people do on the pages, and a clock that moves on, until the service has sent a letter of
 * each kind. It begins with the demonstration on Monday 1 June 2026: its third round is due on the
 * 13th, and reminds and escalates on Monday the 22nd. The rest happens on the day after.
 */
final class EachKindOfLetter {

    private static final String SECRETARIAT = "secretariat@example.org";
    private static final String NEWCOMER = "newcomer@example.org";
    private static final String TASHKENT = "focal.uz@example.org";
    private static final String ASHGABAT = "focal.tm@example.org";
    private static final String DUSHANBE = "focal.tj@example.org";
    private static final String HEAD_IN_BISHKEK = "commissioner.kg@example.org";

    private final Chromium chromium;
    private final SignedIn people;
    private final Outside outside;

    EachKindOfLetter(Chromium chromium, SignedIn people, Outside outside) {
        this.chromium = chromium;
        this.people = people;
        this.outside = outside;
    }

    /** To whom the one goes that is looked at; a new kind has to be brought about as well. */
    private static String receiver(LetterKind kind) {
        return switch (kind) {
            case SIGN_IN -> "commissioner.tj@example.org";
            case INVITATION -> NEWCOMER;
            case HANDED_OVER -> HEAD_IN_BISHKEK;
            case RECEIPT, ACCEPTED, CONSENT_ASKED -> DUSHANBE;
            case REMINDER, ROUND_OPENED, FORUM_MOVED -> "focal.kz@example.org";
            case ESCALATION -> "commissioner.kz@example.org";
            case SENT_BACK, NOTE_WRITTEN, CONTRIBUTION_ANSWERED -> ASHGABAT;
            case DEADLINE_CHANGED, COMMITMENTS_ENDED, ENTERED_ON_BEHALF -> TASHKENT;
            case ROLE_HANDED_OVER -> "commissioner.tm@example.org";
            case DIGEST, EXPORT_READY -> SECRETARIAT;
        };
    }

    /** Each as it left; it fails where one does not come. */
    Map<LetterKind, StoredLetter> arrive(Outbox outbox) throws InterruptedException {
        beforeTheClockMoves();
        outside.moveTo("2026-06-23T10:00:00Z");
        officesReportAndAsk();
        theSecretariatActs(people.as(SECRETARIAT));
        outside.advance("PT6M");
        somebodyWantsToSignIn();
        outside.letter(receiver(LetterKind.SIGN_IN), LetterKind.SIGN_IN.name());
        var letters = new EnumMap<LetterKind, StoredLetter>(LetterKind.class);
        for (var kind : LetterKind.values()) {
            letters.put(kind, latest(kind, outbox.all()));
        }
        return letters;
    }

    private static StoredLetter latest(LetterKind kind, List<StoredLetter> latestFirst) {
        return latestFirst.stream()
                .filter(letter -> letter.kind().equals(kind.name()))
                .filter(letter -> letter.to().equals(List.of(receiver(kind))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " to " + receiver(kind)));
    }

    /** By somebody whose session will have ended by then. */
    private void beforeTheClockMoves() {
        try (var secretariat = newcomer()) {
            secretariat.lookIn("Secretariat");
            AtTheSecretariat.opensTheNextRoundOn(secretariat, "23", "6");
            AtTheSecretariat.bringsTheForumForwardTo(secretariat, "22", "6");
        }
    }

    private void officesReportAndAsk() {
        Bishkek.wantsTwoPeople(people.as(HEAD_IN_BISHKEK));
        AtTheOffices.reports(people.as("focal.kg@example.org"), "KG-2025-VIO-02").isOn("/confirm/");
        AtTheOffices.reports(people.as(DUSHANBE), "TJ-2025-VIO-01").isOn("/receipt/");
        var question = AtTheOffices.asks(people.as(ASHGABAT));
        AtTheOffices.answers(people.as(DUSHANBE), question);
    }

    private static void theSecretariatActs(Person secretariat) {
        AtTheSecretariat.accepts(secretariat, "TJ-2025-VIO-01");
        AtTheSecretariat.sendsBack(secretariat, "TM-2025-NET-02");
        AtTheSecretariat.notes(secretariat, "TM-2025-JUS-02");
        AtTheOffices.reports(secretariat, "UZ-2025-VIO-01").isOn("/receipt/");
        AtTheSecretariat.givesTime(secretariat, "uz");
        AtTheSecretariat.withdraws(secretariat, "UZ-2025-MON-01");
        AtTheSecretariat.asksForConsent(secretariat, "TJ-2025-NET-01", "KG-2025-NET-01");
        AtTheSecretariat.invites(secretariat, NEWCOMER, "tj");
        AtTheSecretariat.handsOver(
                secretariat,
                "demo-tm-commissioner/hand-over/tm/COMMISSIONER",
                "successor@example.org");
        AtTheSecretariat.hasATableMade(secretariat);
    }

    private void somebodyWantsToSignIn() {
        try (var somebody = newcomer()) {
            somebody.open("/sign-in");
            somebody.type("Your e-mail address", receiver(LetterKind.SIGN_IN));
            somebody.press("Send me a letter");
            somebody.isAt("Look into your mailbox");
        }
    }

    private Person newcomer() {
        return chromium.person(outside.address(), "en");
    }
}
