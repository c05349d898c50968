package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.reminders.RemindedInMay.AIGUL;
import static org.followup.core.reminders.RemindedInMay.DUE_DAY;
import static org.followup.core.reminders.RemindedInMay.at;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.SignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a hard bounce or a complaint stops. */
final class StoppedAddressTest {

    private final RemindedInMay may = new RemindedInMay();

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            names = {"BOUNCED", "COMPLAINED"})
    void no_letter_of_any_kind_goes_to_a_stopped_address(LetterState said) {
        may.stop(said);
        may.owe(LetterKind.INVITATION, "invitation");
        may.owe(LetterKind.RECEIPT, "receipt");
        askToSignIn();

        may.days(13, 30);

        assertThat(may.mail.accepted()).hasSize(1);
        assertThat(may.forum.letter("aigul", "invitation").reason()).contains(AddressState.STOPPED);
        assertThat(signIn().reason()).contains(AddressState.STOPPED);
    }

    @Test
    void a_letter_that_waits_when_the_address_is_stopped_is_dropped_with_the_reason() {
        may.clock.set(at(15).minus(Duration.ofHours(6)));
        may.planner.plan(may.clock.instant());
        may.stop(LetterState.BOUNCED);

        may.days(15, 16);

        assertThat(may.forum.letter("aigul", DUE_DAY).state()).isEqualTo(LetterState.DROPPED);
        assertThat(may.forum.letter("aigul", DUE_DAY).reason()).contains(AddressState.STOPPED);
    }

    @Test
    void who_else_holds_the_role_is_reminded_as_ever() {
        may.forum.focalPoint("nurlan", SmallForum.KZ);
        may.stop(LetterState.COMPLAINED);

        may.days(13, 16);

        assertThat(may.mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org", "nurlan@example.org");
    }

    private void askToSignIn() {
        var now = may.clock.instant();
        var asked =
                new SignIn(
                        "1",
                        AIGUL,
                        "browser",
                        Language.ENGLISH,
                        now,
                        now.plus(Duration.ofHours(2)),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        false,
                        1);
        may.forum.put(
                asked,
                Letter.pending(
                        Receiver.behind(AIGUL),
                        LetterKind.SIGN_IN,
                        "sign-in",
                        Map.of("signIn", asked.id()),
                        now,
                        now));
    }

    private Letter signIn() {
        return may.forum.store.letters().find(Receiver.behind(AIGUL), "sign-in").orElseThrow();
    }
}
