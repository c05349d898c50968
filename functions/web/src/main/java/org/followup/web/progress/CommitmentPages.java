package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.Journal;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Confirmation;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Stage;
import org.followup.core.progress.Standing;
import org.followup.core.progress.Trajectory;
import org.followup.core.progress.Update;
import org.followup.web.access.Author;
import org.followup.web.access.Authors;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.followup.web.rounds.Rounds;
import org.followup.web.rounds.Why;

/** One commitment: the promise, its indicator, and every submitted version, the latest first. */
@Controller("/commitments/{reference}")
@Produces(MediaType.TEXT_HTML)
final class CommitmentPages {

    private final Commitments commitments;
    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Rounds rounds;
    private final Assessments assessments;
    private final Authors authors;
    private final Journal journal;
    private final Pages pages;
    private final Clock clock;

    CommitmentPages(
            Commitments commitments,
            Forums forums,
            Offices offices,
            Progress progress,
            Rounds rounds,
            Assessments assessments,
            Authors authors,
            Journal journal,
            Pages pages,
            Clock clock) {
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.rounds = rounds;
        this.assessments = assessments;
        this.authors = authors;
        this.journal = journal;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference) {
        var who = visitor.member().identity();
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        if (!who.mayRead(commitment.office()) && commitment.joinedBy(who).isEmpty()) {
            throw Refusal.notAllowed();
        }
        return pages.show(visitor, "progress/commitment", view(commitment, who));
    }

    private CommitmentView view(Commitment commitment, Identity who) {
        var forum = forums.find(commitment.forum()).orElseThrow();
        var articles =
                forums.articles(forum.id()).stream()
                        .filter(article -> commitment.articles().contains(article.number()))
                        .toList();
        var row = row(commitment);
        var updates = progress.updates(commitment.reference());
        var contents = progress.contents(updates);
        var told = new ArrayList<Told>();
        for (var i = 0; i < updates.size(); i++) {
            var update = updates.get(i);
            told.add(new Told(forum.round(update.round()).orElseThrow(), update, contents.get(i)));
        }
        told.sort(
                Comparator.comparing((Told t) -> t.round().dueOn())
                        .thenComparingInt(t -> t.update().version())
                        .reversed());
        var office = offices.find(commitment.office()).orElseThrow();
        return new CommitmentView(
                commitment,
                forum,
                office,
                now(forum, office),
                articles,
                supporters(commitment),
                List.copyOf(told),
                assessments.of(commitment.reference()),
                authors(told),
                figures(commitment, told.reversed()),
                LineageView.of(row.lineage(), commitment.office(), journal),
                Standing.of(row, forum).status(),
                who.isSecretariat(),
                who.isSecretariat()
                        || who.mayWriteFor(commitment.office())
                        || commitment.joinedBy(who).isPresent(),
                who.isSecretariat() || who.mayWriteFor(commitment.office()));
    }

    private List<Partner> supporters(Commitment commitment) {
        return commitment.plan().supporters().stream()
                .flatMap(id -> forums.partner(id).stream())
                .toList();
    }

    /** The deadline of the round that is open, or the next. */
    private Optional<Why> now(Forum forum, Office office) {
        var arranged = progress.arrangements(forum.id(), office.id());
        return forum.current(clock.instant().atZone(office.zone()).toLocalDate())
                .map(round -> rounds.why(forum, new Deadline(round, office, arranged)));
    }

    /** Everybody who wrote or confirmed one of these versions. */
    private Map<Actor, Author> authors(List<Told> told) {
        var found = new HashMap<Actor, Author>();
        for (var one : told) {
            var update = one.update();
            Stream.concat(
                            Stream.of(update.by()),
                            update.confirmation().map(Confirmation::by).stream())
                    .forEach(
                            actor ->
                                    found.computeIfAbsent(
                                            actor, who -> authors.of(who, update.office())));
        }
        return Map.copyOf(found);
    }

    private CommitmentRow row(Commitment commitment) {
        return progress.row(commitment.office(), commitment.forum(), commitment.reference())
                .orElseThrow();
    }

    /**
     * {@code told} from the first to the last; of each round its last version that was not
     * withdrawn counts.
     */
    private List<IndicatorFigure> figures(Commitment commitment, List<Told> told) {
        var latest = new LinkedHashMap<RoundId, Update>();
        told.stream()
                .filter(one -> one.update().review().stage() != Stage.WITHDRAWN)
                .forEach(one -> latest.put(one.round().id(), one.update()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var next = forums.all().stream().map(Forum::opensOn).filter(today::isBefore).findFirst();
        var values = latest.values().stream().flatMap(u -> u.values().stream()).toList();
        return commitment.indicators().stream()
                .map(
                        indicator ->
                                new IndicatorFigure(
                                        indicator,
                                        Trajectory.of(indicator, values, today, next),
                                        values.stream()
                                                .filter(v -> v.indicator().equals(indicator.id()))
                                                .toList()))
                .toList();
    }
}
