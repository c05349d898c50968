package org.followup.web.history;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.tasks.Call;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * What happened: to an office, a commitment, its update in a round, a forum, the service. An office
 * reads its own; what the secretariat noted of its calls stays with the secretariat.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class HistoryPages {

    private static final Set<String> SECRETARIAT_ALONE = Set.of(Call.KIND);
    private static final ZoneId NOWHERE = ZoneId.of("UTC");
    private static final String LATEST = "999999999";

    private final HistoryReader reader;
    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
    private final Pages pages;

    HistoryPages(
            HistoryReader reader,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Pages pages) {
        this.reader = reader;
        this.offices = offices;
        this.forums = forums;
        this.commitments = commitments;
        this.pages = pages;
    }

    @Get("/secretariat/history")
    HttpResponse<String> ofTheService(
            Visitor visitor, @QueryValue(defaultValue = LATEST) String before) {
        visitor.secretariat();
        var of = new Of("service", Optional.empty(), "", "secretariat/history", "secretariat");
        return show(visitor, of, HistoryId.SERVICE, NOWHERE, before, change -> true);
    }

    @Get("/forums/{id}/history")
    HttpResponse<String> ofForum(
            Visitor visitor, String id, @QueryValue(defaultValue = LATEST) String before) {
        visitor.secretariat();
        var forum = ForumId.parse(id).flatMap(forums::find).orElseThrow(Refusal::notFound);
        var home = "forums/" + forum.id();
        var of = new Of("forum", Optional.of(forum.name()), "", home + "/history", home);
        return show(
                visitor, of, HistoryId.forum(forum.id().value()), NOWHERE, before, change -> true);
    }

    @Get("/offices/{id}/history")
    HttpResponse<String> ofOffice(
            Visitor visitor, String id, @QueryValue(defaultValue = LATEST) String before) {
        var who = visitor.member().identity();
        var office = OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
        mayRead(who, office.id());
        var home = "offices/" + office.id();
        var back = who.isSecretariat() ? home : "my-office";
        var of = new Of("office", Optional.of(office.name()), "", home + "/history", back);
        return show(visitor, of, office, before, change -> true);
    }

    @Get("/commitments/{reference}/history")
    HttpResponse<String> ofCommitment(
            Visitor visitor, String reference, @QueryValue(defaultValue = LATEST) String before) {
        var commitment = commitment(visitor, reference);
        var home = "commitments/" + commitment.reference();
        var of =
                new Of(
                        "commitment",
                        Optional.of(commitment.title()),
                        commitment.reference().value(),
                        home + "/history",
                        home);
        return show(visitor, of, office(commitment), before, about(commitment));
    }

    @Get("/commitments/{reference}/rounds/{round}/history")
    HttpResponse<String> ofUpdate(
            Visitor visitor,
            String reference,
            String round,
            @QueryValue(defaultValue = LATEST) String before) {
        var commitment = commitment(visitor, reference);
        var named =
                forums.find(commitment.forum()).stream()
                        .flatMap(forum -> forum.rounds().stream())
                        .filter(each -> each.id().value().equals(round))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var home = "commitments/" + commitment.reference();
        var of =
                new Of(
                        "update",
                        Optional.of(named.name()),
                        commitment.reference().value(),
                        home + "/rounds/" + round + "/history",
                        home);
        Predicate<Change> inRound = change -> says(change, "round", round);
        return show(visitor, of, office(commitment), before, about(commitment).and(inRound));
    }

    @Get("/exchange/{id}/history")
    HttpResponse<String> ofContribution(
            Visitor visitor, String id, @QueryValue(defaultValue = LATEST) String before) {
        var who = visitor.member().identity();
        var contribution = ContributionId.parse(id).orElseThrow(Refusal::notFound);
        if (!ExchangePolicy.mayWithdraw(who, contribution.office())) {
            throw Refusal.notAllowed();
        }
        var office = offices.find(contribution.office()).orElseThrow(Refusal::notFound);
        var home = "exchange/" + contribution;
        var of = new Of("contribution", Optional.empty(), "", home + "/history", home);
        Predicate<Change> about = change -> says(change, "contribution", contribution.value());
        return show(visitor, of, office, before, about);
    }

    /** What a history is of: the key of its words, its name, its page, and the page above. */
    private record Of(
            String about, Optional<Localized> name, String reference, String path, String back) {}

    private HttpResponse<String> show(
            Visitor visitor, Of of, Office office, String before, Predicate<Change> wanted) {
        var alone = visitor.member().identity().isSecretariat();
        Predicate<Change> mine =
                change -> alone || !SECRETARIAT_ALONE.contains(change.what().kind());
        return show(visitor, of, office.id().history(), office.zone(), before, wanted.and(mine));
    }

    private HttpResponse<String> show(
            Visitor visitor,
            Of of,
            HistoryId history,
            ZoneId zone,
            String before,
            Predicate<Change> wanted) {
        if (!before.matches("[0-9]{1,9}")) {
            throw Refusal.notFound();
        }
        var found = reader.read(history, Long.parseLong(before), zone, wanted);
        var redacts = visitor.member().identity().isSecretariat();
        var view =
                new HistoryView(
                        of.about(),
                        of.name(),
                        of.reference(),
                        of.path(),
                        of.back(),
                        found.lines(),
                        found.next(),
                        redacts);
        return pages.show(visitor, "history/history", view);
    }

    private Commitment commitment(Visitor visitor, String reference) {
        var who = visitor.member().identity();
        var commitment =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        mayRead(who, commitment.office());
        return commitment;
    }

    private Office office(Commitment commitment) {
        return offices.find(commitment.office()).orElseThrow();
    }

    private static void mayRead(Identity who, OfficeId office) {
        if (!who.isSecretariat() && !who.offices().contains(office)) {
            throw Refusal.notAllowed();
        }
    }

    private static Predicate<Change> about(Commitment commitment) {
        var reference = commitment.reference().value();
        return change ->
                says(change, "commitment", reference) || says(change, "reference", reference);
    }

    private static boolean says(Change change, String name, String value) {
        return change.what().facts().find(name).equals(Optional.of(Json.of(value)));
    }
}
