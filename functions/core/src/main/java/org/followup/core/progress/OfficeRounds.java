package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;

/** Reads what an arrangement is decided on. */
final class OfficeRounds {

    private final Journal journal;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;

    OfficeRounds(Journal journal, Forums forums, Offices offices, Progress progress) {
        this.journal = journal;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
    }

    /** Empty where the forum, its round or the office is not there. */
    Optional<OfficeRound> find(ArrangeRound.About about) {
        var head = journal.head(about.office().history());
        var forum = forums.find(about.forum());
        var round = forum.flatMap(found -> found.round(about.round()));
        var office = round.flatMap(found -> offices.find(about.office()));
        return office.map(found -> read(head, forum.orElseThrow(), round.orElseThrow(), found));
    }

    private OfficeRound read(Head head, Forum forum, Round round, Office office) {
        var arranged = progress.arrangements(forum.id(), office.id());
        var deadline = new Deadline(round, office, arranged);
        return new OfficeRound(head, forum, deadline, progress.rows(office.id(), forum.id()));
    }
}
