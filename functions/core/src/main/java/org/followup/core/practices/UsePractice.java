package org.followup.core.practices;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.languages.LanguageTag;
import org.followup.core.offices.OfficeId;

/** Says for an office «we used this», and what came of it, or takes that back. */
public final class UsePractice {

    private final ExchangePorts ports;

    public UsePractice(ExchangePorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        /** It stands there now, be it since before. */
        record Used() implements Outcome {}

        record TakenBack() implements Outcome {}

        record NotYourOffice() implements Outcome {}

        /** There is no such practice, it was withdrawn, or there is nothing to take back. */
        record NotFound() implements Outcome {}

        /** The practice is the office's own. */
        record YourOwn() implements Outcome {}
    }

    /** {@code told} may be empty; another text replaces what was told before. */
    public Outcome use(
            Identity by, OfficeId office, ContributionId of, LanguageTag language, String told) {
        if (!ExchangePolicy.mayWriteFor(by, office)) {
            return new Outcome.NotYourOffice();
        }
        return of.office().equals(office)
                ? new Outcome.YourOwn()
                : Retry.untilWon(() -> attempt(by, office, of, language, told.strip()));
    }

    public Outcome takeBack(Identity by, OfficeId office, ContributionId of) {
        return ExchangePolicy.mayWriteFor(by, office)
                ? Retry.untilWon(() -> attemptBack(by, office, of))
                : new Outcome.NotYourOffice();
    }

    private Optional<Outcome> attempt(
            Identity by, OfficeId office, ContributionId of, LanguageTag language, String told) {
        var head = ports.journal().head(office.history());
        var practice =
                ports.contributions()
                        .find(of)
                        .filter(c -> c.kind() == ContributionKind.PRACTICE && !c.isWithdrawn());
        if (practice.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        var before = used(of, office);
        if (before.filter(use -> told(use).equals(told)).isPresent()) {
            return Optional.of(new Outcome.Used());
        }
        var place = Use.textAt(office, head.sequence() + 1, language);
        var texts =
                told.isEmpty()
                        ? List.<StoredText>of()
                        : List.of(StoredText.written(place, told, ports.random()));
        var what = Use.what(of, office, language, texts);
        var change = Change.after(head, ports.clock().instant(), by.actor(), what);
        return ports.journal()
                .commit(Transaction.of(change).put(Use.from(change)).add(texts))
                .ifCommitted(new Outcome.Used());
    }

    private Optional<Outcome> attemptBack(Identity by, OfficeId office, ContributionId of) {
        var head = ports.journal().head(office.history());
        var before = used(of, office);
        if (before.isEmpty()) {
            return Optional.of(new Outcome.NotFound());
        }
        var use = before.get();
        var change = Change.after(head, ports.clock().instant(), by.actor(), use.takenBack());
        return ports.journal()
                .commit(Transaction.of(change).delete(use))
                .ifCommitted(new Outcome.TakenBack());
    }

    private Optional<Use> used(ContributionId of, OfficeId office) {
        return ports.contributions().uses(of).stream()
                .filter(use -> use.office().equals(office))
                .findFirst();
    }

    private String told(Use use) {
        return use.textId()
                .flatMap(id -> ports.journal().texts(List.of(id)).values().stream().findFirst())
                .map(StoredText::text)
                .orElse("");
    }
}
