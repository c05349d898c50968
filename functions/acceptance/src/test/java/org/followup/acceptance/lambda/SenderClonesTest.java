package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Lambda restores one picture of the sender many times, too: the links that it draws let people in,
 * and must not follow from what it remembered.
 */
@Tag("slow")
final class SenderClonesTest {

    private static final EmailAddress FIRST = new EmailAddress("focal.kz@example.org");
    private static final EmailAddress SECOND = new EmailAddress("focal.tj@example.org");

    private DeployedReminders deployed;
    private PackagedFunction sender;

    @BeforeEach
    void start() {
        deployed = new DeployedReminders();
        var environment = new HashMap<>(deployed.environment());
        environment.put(PicturedFunction.OF, "org.followup.reminders.SenderFunction");
        sender =
                PackagedFunction.launch(
                        OneJarMore.beside(
                                DeployedReminders.FOLDER,
                                List.of(PicturedFunction.class, RandomState.class),
                                Map.of()),
                        PicturedFunction.class.getName(),
                        environment,
                        List.of("--add-opens=java.base/sun.security.provider=ALL-UNNAMED"));
        letter(new EmailAddress("focal.uz@example.org"));
    }

    @AfterEach
    void stop() {
        sender.close();
        deployed.close();
    }

    @Test
    void two_clones_of_one_picture_draw_different_links() throws InterruptedException {
        said(PicturedFunction.TAKE);
        Thread.sleep(200); // restoring takes longer; the JDK keeps what it read for 100 ms
        var links = deployed.count("LINK#");

        assertThat(letter(FIRST)).isEqualTo(LetterState.SENT);
        said(PicturedFunction.RESTORE);
        assertThat(letter(SECOND)).isEqualTo(LetterState.SENT);

        assertThat(deployed.count("LINK#")).isEqualTo(links + 2);
    }

    /** Without the kernel's fresh numbers the second link is the first one, and taken. */
    @Test
    void two_clones_for_which_no_time_passes_would_draw_the_same() {
        said(PicturedFunction.TAKE);
        said(PicturedFunction.RESTORE_AT_ONCE);
        var links = deployed.count("LINK#");

        assertThat(letter(FIRST)).isEqualTo(LetterState.SENT);
        said(PicturedFunction.RESTORE_AT_ONCE);
        assertThat(letter(SECOND)).isEqualTo(LetterState.PENDING);

        assertThat(deployed.count("LINK#")).isEqualTo(links + 1);
    }

    /** A sign-in letter that is owed to somebody, after the sender was told of it. */
    private LetterState letter(EmailAddress address) {
        var receiver = Receiver.behind(address);
        var occasion = deployed.askedBy(address);
        said(DeployedReminders.owed(receiver, occasion));
        return deployed.letter(receiver, occasion).state();
    }

    private void said(String event) {
        var reply = sender.invoke(event);
        assertThat(reply.failed()).as(reply.body()).isFalse();
    }
}
