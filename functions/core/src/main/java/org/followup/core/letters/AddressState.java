package org.followup.core.letters;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Revised;

/**
 * The last trouble with an address: it does not exist, or its owner complained ({@code said}); and
 * whether somebody has let it go since. The address itself stands nowhere here, only its digest.
 * {@code receiver} and {@code occasion} name the letter that it happened to.
 */
public record AddressState(
        String digest,
        LetterState said,
        Instant saidAt,
        Receiver receiver,
        String occasion,
        Optional<Instant> letGoAt,
        int revision)
        implements Revised {

    /** Why a letter to a stopped address is dropped; the desk puts it into words. */
    public static final String STOPPED = "address-stopped";

    @Override
    public String id() {
        return digest;
    }

    /**
     * What was said after the letting go stops the address again, what was said before does not.
     */
    public boolean isStopped() {
        return letGoAt.filter(at -> !saidAt.isAfter(at)).isEmpty();
    }

    /** The same one where that is no news: of all that was said, the latest stays. */
    public AddressState hears(AddressState other) {
        var later = other.saidAt.isAfter(saidAt);
        var worse = other.saidAt.equals(saidAt) && other.said.compareTo(said) > 0;
        return later || worse
                ? new AddressState(
                        digest,
                        other.said,
                        other.saidAt,
                        other.receiver,
                        other.occasion,
                        letGoAt,
                        revision + 1)
                : this;
    }

    /** The clock of the mail service may be ahead of ours. */
    public AddressState letGo(Instant now) {
        var at = now.isBefore(saidAt) ? saidAt : now;
        return new AddressState(
                digest, said, saidAt, receiver, occasion, Optional.of(at), revision + 1);
    }
}
