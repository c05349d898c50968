package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.languages.Fault;
import org.followup.core.progress.ConfirmUpdate;
import org.followup.core.progress.TakeBackHandOver;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdateRefusal;
import org.followup.web.edge.AgainView;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * Where the second person sees exactly what they confirm. Looking changes nothing, so a scanner
 * that opens the link does no harm; the button is bound to the receipt of what the page showed. A
 * letter names the hand-over that it was about, and opens no other.
 */
@Controller("/confirm/{reference}/{round}")
@Produces(MediaType.TEXT_HTML)
final class ConfirmPages {

    private static final String TEMPLATE = "progress/confirm";
    private static final String PAST = "progress/past-hand-over";

    private final UpdatePageData data;
    private final HandOvers handOvers;
    private final ConfirmUpdate confirmUpdate;
    private final TakeBackHandOver takeBack;
    private final People people;
    private final Pages pages;

    ConfirmPages(
            UpdatePageData data,
            HandOvers handOvers,
            ConfirmUpdate confirmUpdate,
            TakeBackHandOver takeBack,
            People people,
            Pages pages) {
        this.data = data;
        this.handOvers = handOvers;
        this.confirmUpdate = confirmUpdate;
        this.takeBack = takeBack;
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            String reference,
            String round,
            @QueryValue(defaultValue = "") String handover) {
        var found = found(visitor, reference, round);
        return handOvers
                .past(found, handover)
                .map(past -> pages.show(visitor, HttpStatus.GONE, PAST, new PastView(found, past)))
                .orElseGet(
                        () ->
                                pages.show(
                                        visitor,
                                        TEMPLATE,
                                        view(found, Optional.empty(), List.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String reference, String round) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        var found = found(visitor, reference, round);
        return switch (posted) {
            case Posted.Refused(var fields, var reason) ->
                    pages.show(
                            visitor,
                            HttpStatus.valueOf(reason.status()),
                            TEMPLATE,
                            view(found, Optional.empty(), List.of(Fault.at("form", reason.key()))));
            case Posted.Accepted(var fields) -> act(visitor, found, fields);
        };
    }

    private HttpResponse<?> act(Visitor visitor, FoundUpdate found, FormFields fields) {
        var outcome =
                fields.get("action").equals("back")
                        ? takeBack.takeBack(found.who(), found.reference(), found.round().id())
                        : confirmUpdate.confirm(
                                found.who(),
                                found.reference(),
                                found.round().id(),
                                fields.get("handover"));
        return switch (outcome) {
            case UpdateOutcome.Submitted(var update) ->
                    pages.redirect(visitor, found.receiptPath(update.version()));
            case UpdateOutcome.Moved moved -> pages.redirect(visitor, found.path());
            case UpdateOutcome.HandedOver waiting -> pages.redirect(visitor, found.confirmPath());
            case UpdateOutcome.NotFound() -> throw Refusal.notFound();
            case UpdateOutcome.IsThisRight asked ->
                    throw new IllegalStateException("a confirmation brings no value");
            case UpdateOutcome.NobodyConfirms() ->
                    throw new IllegalStateException("a confirmation hands nothing over");
            case UpdateOutcome.RequestIdReused() ->
                    again(visitor, found, fields, "confirm.changed");
            case UpdateOutcome.ChangedMeanwhile changed ->
                    again(visitor, found, fields, "confirm.changed");
            case UpdateOutcome.Refused(var why, var deadline) ->
                    again(visitor, found, fields, RefusalKeys.of(why));
        };
    }

    private HttpResponse<?> again(
            Visitor visitor, FoundUpdate found, FormFields fields, String key) {
        var shown =
                handOvers
                        .find(found, fields.get("sequence"), fields.get("handover"))
                        .filter(
                                told ->
                                        found.handedOver()
                                                .filter(
                                                        now ->
                                                                now.update()
                                                                        .receipt()
                                                                        .equals(
                                                                                told.update()
                                                                                        .receipt()))
                                                .isEmpty());
        var view = view(found, shown, List.of(Fault.at("form", key)));
        return pages.show(visitor, HttpStatus.CONFLICT, TEMPLATE, view);
    }

    private FoundUpdate found(Visitor visitor, String reference, String round) {
        return switch (data.find(visitor.member().identity(), reference, round)) {
            case FoundUpdate found when !found.onBehalf() -> found;
            case FoundUpdate found -> throw Refusal.notAllowed();
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }

    private ConfirmView view(FoundUpdate found, Optional<Told> before, List<Fault> faults) {
        var refusal = found.handedOver().flatMap(told -> refusal(found, told));
        return new ConfirmView(
                found.commitment(),
                found.office(),
                found.path(),
                found.handedOver(),
                before,
                found.handedOver()
                        .map(told -> told.update().by().id())
                        .flatMap(id -> people.find(new PersonId(id)))
                        .map(Person::name)
                        .orElse(""),
                refusal.map(RefusalKeys::of),
                refusal.isEmpty(),
                faults);
    }

    /** Said before the button is pressed; the command decides again. */
    private Optional<UpdateRefusal> refusal(FoundUpdate found, Told told) {
        var who = found.who();
        if (!who.mayConfirmFor(found.office().id())) {
            return Optional.of(UpdateRefusal.NOT_A_CONFIRMER);
        }
        if (who.mayConfirmOwnFor(found.office())) {
            return Optional.empty();
        }
        if (who.actor().equals(told.update().by())) {
            return Optional.of(UpdateRefusal.OWN_HAND_OVER);
        }
        return sharesMailbox(who, told)
                ? Optional.of(UpdateRefusal.SHARED_MAILBOX)
                : Optional.empty();
    }

    private boolean sharesMailbox(Identity who, Told told) {
        var one = people.find(new PersonId(who.actor().id())).map(Person::address);
        var other = people.find(new PersonId(told.update().by().id())).map(Person::address);
        return one.isPresent() && one.equals(other);
    }
}
