package org.followup.local.outbox;

import jakarta.inject.Singleton;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.jspecify.annotations.Nullable;

/** Where the ledger says that a letter stands; what lies in the outbox was sent at the least. */
@Singleton
final class LetterStates {

    private final @Nullable Letters ledger;

    LetterStates(@Nullable Letters ledger) {
        this.ledger = ledger;
    }

    LetterState of(StoredLetter letter) {
        String receiver = letter.tags().get("receiver");
        String occasion = letter.tags().get("occasion");
        return ledger == null || receiver == null || occasion == null
                ? LetterState.SENT
                : ledger.find(new Receiver(receiver), occasion)
                        .map(entry -> entry.state())
                        .orElse(LetterState.SENT);
    }
}
