package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.HandOverSecretariat;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonForm;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.letters.Letters;
import org.followup.core.tasks.Tasks;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * The yearly hand-over of the secretariat to the next host: who joins and who leaves, with their
 * days; what still waits, what is held back, and what has to be rotated.
 */
@Controller("/secretariat/hand-over")
@Produces(MediaType.TEXT_HTML)
final class SecretariatHandOverForms {

    private static final int MOST_TASKS = 200;

    private final HandOverSecretariat handOverSecretariat;
    private final People people;
    private final Keys keys;
    private final Tasks tasks;
    private final Letters letters;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;
    private final SecureRandom random;

    SecretariatHandOverForms(
            HandOverSecretariat handOverSecretariat,
            People people,
            Keys keys,
            Tasks tasks,
            Letters letters,
            SecretariatForms forms,
            Pages pages,
            Clock clock,
            SecureRandom random) {
        this.handOverSecretariat = handOverSecretariat;
        this.people = people;
        this.keys = keys;
        this.tasks = tasks;
        this.letters = letters;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
        this.random = random;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, @QueryValue(defaultValue = "") String done) {
        visitor.freshSecretariat();
        return show(visitor, HttpStatus.OK, FilledForm.starting(Map.of()), Done.of(done));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, form),
                (fields, by) ->
                        visitor.secretariat().identity().fresh()
                                ? handOver(visitor, fields, by)
                                : faulty(
                                        visitor,
                                        HttpStatus.UNAUTHORIZED,
                                        fields,
                                        "form",
                                        "fault.not-fresh"));
    }

    private HttpResponse<?> handOver(Visitor visitor, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (PersonForm.successor(typed, PersonId.random(random))) {
            case TypedForm.Reading.Faulty<PersonForm.Successor>(var faults) ->
                    again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<PersonForm.Successor>(var next) -> {
                var leaving =
                        fields.all("leaving").stream()
                                .flatMap(id -> PersonId.parse(id).stream())
                                .collect(Collectors.toUnmodifiableSet());
                var command =
                        new HandOverSecretariat.Command(
                                next.person(), next.startsOn(), leaving, next.endsOn());
                yield answer(visitor, fields, handOverSecretariat.handOver(by, command));
            }
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, FormFields fields, HandOverSecretariat.Outcome outcome) {
        var unfit = HttpStatus.UNPROCESSABLE_ENTITY;
        return switch (outcome) {
            case HandOverSecretariat.Outcome.HandedOver done ->
                    pages.redirect(visitor, Done.HAND_OVER.after("secretariat/hand-over"));
            case HandOverSecretariat.Outcome.NotLeaving who ->
                    faulty(visitor, unfit, fields, "leaving", "fault.secretariat.leaving");
            case HandOverSecretariat.Outcome.MemberAlready who ->
                    faulty(visitor, unfit, fields, "name", "fault.role.has-already");
            case HandOverSecretariat.Outcome.Gap() ->
                    faulty(visitor, unfit, fields, "ends", "fault.hand-over.gap");
        };
    }

    private HttpResponse<String> faulty(
            Visitor visitor, HttpStatus status, FormFields fields, String field, String key) {
        return again(visitor, status, FilledForm.faulty(fields, field, key));
    }

    private HttpResponse<String> again(Visitor visitor, HttpStatus status, FilledForm form) {
        return show(visitor, status, form, Optional.empty());
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, FilledForm form, Optional<Done> done) {
        var everybody = people.all();
        var names = everybody.stream().collect(Collectors.toMap(Person::id, Person::name));
        var now = clock.instant();
        var view =
                new SecretariatHandOverView(
                        everybody.stream().filter(Person::isSecretariat).toList(),
                        tasks.open(MOST_TASKS).size(),
                        letters.pauses().stream().filter(pause -> pause.isOn(now)).toList(),
                        keys.tokens().stream()
                                .filter(token -> token.revokedAt().isEmpty())
                                .map(
                                        token ->
                                                new TokensView.Line(
                                                        token,
                                                        Optional.ofNullable(
                                                                names.get(token.madeBy()))))
                                .toList(),
                        form,
                        done);
        return pages.show(visitor, status, "access/secretariatHandOver", view);
    }
}
