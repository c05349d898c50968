package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.rights.NotesRights;
import org.followup.core.access.PersonId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of letter that somebody waits for, by the stream and the sender as it is deployed: what
 * it reads for them is all that its role has to allow.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class UrgentLettersTest {

    private static final PersonId WRITER = new PersonId("demo-kg-focal");
    private static final PersonId HEAD = new PersonId("demo-kg-commissioner");
    private static final PersonId MEMBER = new PersonId("demo-secretariat");

    private static DeployedReminders deployed;
    private static PackagedFunction sender;

    @BeforeAll
    static void start() {
        deployed = new DeployedReminders();
        HandedOverRound.by(deployed.stores(), WRITER, new OfficeId("kg"));
        sender = deployed.start("SenderFunction");
    }

    @AfterAll
    static void stop() {
        sender.close();
        deployed.close();
    }

    static Stream<LetterKind> urgent() {
        return Stream.of(LetterKind.values()).filter(LetterKind::urgent);
    }

    @ParameterizedTest
    @MethodSource("urgent")
    void it_goes_out_by_the_stream(LetterKind kind) {
        goesOut(owed(kind));
    }

    /**
     * Its last day is by the clock that the secretariat set, which is looked up for nobody else.
     */
    @Test
    void an_invitation_goes_to_a_member_of_the_secretariat_without_an_office() {
        goesOut(invitation(MEMBER));
    }

    private static void goesOut(Letter owed) {
        var reply = sender.invoke(DeployedReminders.owed(owed.receiver(), owed.occasion()));

        assertThat(reply.body()).as(sender.logs()).isEqualTo("{\"batchItemFailures\":[]}");
        var sent = deployed.letter(owed.receiver(), owed.occasion());
        assertThat(sent.state()).as("%s", sent.reason()).isEqualTo(LetterState.SENT);
        assertThat(deployed.mail().mails())
                .filteredOn(mail -> sent.mailId().filter(mail.id()::equals).isPresent())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(mail.text())
                                        .contains("https://followup.example.org/live/"));
    }

    private static Letter owed(LetterKind kind) {
        return switch (kind) {
            case SIGN_IN -> {
                var address = new EmailAddress("focal.tj@example.org");
                yield deployed.letter(Receiver.behind(address), deployed.askedBy(address));
            }
            case INVITATION -> invitation(HEAD);
            case RECEIPT -> deployed.receipt("receipt-by-the-stream");
            case HANDED_OVER ->
                    deployed.stores().letters().to(HEAD.receiver()).stream()
                            .filter(letter -> letter.kind() == kind)
                            .findFirst()
                            .orElseThrow();
            default -> throw new AssertionError(kind);
        };
    }

    private static Letter invitation(PersonId newcomer) {
        var now = Clock.systemUTC().instant();
        var invitation =
                Letter.pending(
                        newcomer.receiver(), LetterKind.INVITATION, "invited", Map.of(), now, now);
        deployed.stores().journal().commit(Transaction.without().put(invitation));
        return invitation;
    }
}
