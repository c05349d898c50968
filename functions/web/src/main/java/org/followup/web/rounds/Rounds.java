package org.followup.web.rounds;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Journal;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Declined;
import org.followup.core.progress.Progress;
import org.followup.web.edge.Refusal;
import org.followup.web.forums.RegisteredForums;

/** The round, and the office in it, that an address names; else the page of an unknown address. */
@Singleton
public final class Rounds {

    private final RegisteredForums registered;
    private final Offices offices;
    private final Progress progress;
    private final Journal journal;

    Rounds(RegisteredForums registered, Offices offices, Progress progress, Journal journal) {
        this.registered = registered;
        this.offices = offices;
        this.progress = progress;
        this.journal = journal;
    }

    /** A round of a forum. */
    public record Place(Forum forum, Round round) {

        public String path() {
            return "forums/" + forum.id() + "/rounds/" + round.id();
        }

        public String path(OfficeId office) {
            return path() + "/offices/" + office;
        }
    }

    Place at(String forum, String round) {
        var found = registered.at(forum);
        return found.rounds().stream()
                .filter(each -> each.id().value().equals(round))
                .findFirst()
                .map(each -> new Place(found, each))
                .orElseThrow(Refusal::notFound);
    }

    Deadline deadline(Place place, String office) {
        var found = OfficeId.parse(office).flatMap(offices::find).orElseThrow(Refusal::notFound);
        var arranged = progress.arrangements(place.forum().id(), found.id());
        return new Deadline(place.round(), found, arranged);
    }

    /** What the office asked for last and was not given. */
    Optional<Declined> declined(Deadline deadline) {
        return Declined.of(journal, deadline);
    }

    /** With the reasons that were given, for who may read them. */
    public Why why(Forum forum, Deadline deadline) {
        var reasons = journal.texts(Why.reasons(forum, deadline));
        return new Why(forum, deadline, reasons);
    }
}
