package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Identity;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.AnswerContribution;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Use;
import org.followup.core.practices.UsePractice;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** One practice or question, its answers, who used it, and the forms that add to them. */
@Controller("/exchange/{id}")
@Produces(MediaType.TEXT_HTML)
final class ContributionPages {

    private static final Set<String> DONE =
            Set.of("shared", "edited", "answered", "used", "taken-back", "answer-withdrawn");

    private final ContributionData data;
    private final AnswerContribution answerContribution;
    private final UsePractice usePractice;
    private final SecretariatForms forms;
    private final Pages pages;

    ContributionPages(
            ContributionData data,
            AnswerContribution answerContribution,
            UsePractice usePractice,
            SecretariatForms forms,
            Pages pages) {
        this.data = data;
        this.answerContribution = answerContribution;
        this.usePractice = usePractice;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        var language = visitor.language().tag();
        var starting = Map.of("answerLanguage", language, "toldLanguage", language);
        var view =
                data.view(
                        visitor,
                        data.readable(visitor, id),
                        FilledForm.starting(starting),
                        Optional.of(done).filter(DONE::contains));
        return pages.show(visitor, "practices/contribution", view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                Visitor::member,
                posted,
                (status, form) -> again(visitor, status, data.readable(visitor, id), form),
                (fields, by) -> act(visitor, data.readable(visitor, id), fields));
    }

    private HttpResponse<?> act(Visitor visitor, Contribution contribution, FormFields fields) {
        var who = visitor.member().identity();
        return switch (fields.get("act")) {
            case "answer" -> answer(visitor, who, contribution, fields);
            case "use" -> use(visitor, who, contribution, fields);
            case "take-back" -> {
                var office = office(who, fields, "usedOffice");
                yield used(
                        visitor,
                        contribution,
                        fields,
                        usePractice.takeBack(who, office, contribution.id()));
            }
            default -> throw Refusal.notFound();
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Identity who, Contribution contribution, FormFields fields) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var text = form.lines("answer", Reply.LONGEST, "fault.exchange.answer");
        var language = language(form, "answerLanguage");
        return switch (form.reading(text::orElseThrow)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            contribution,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var read) -> {
                var command =
                        new AnswerContribution.Command(
                                who,
                                ContributionFields.request(fields),
                                office(who, fields, "answerOffice"),
                                contribution.id(),
                                language.orElseThrow(),
                                read);
                yield answered(visitor, contribution, fields, answerContribution.answer(command));
            }
        };
    }

    private HttpResponse<?> answered(
            Visitor visitor,
            Contribution contribution,
            FormFields fields,
            AnswerContribution.Outcome outcome) {
        return switch (outcome) {
            case AnswerContribution.Outcome.Answered() -> done(visitor, contribution, "answered");
            case AnswerContribution.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
            case AnswerContribution.Outcome.NotFound() ->
                    refused(visitor, contribution, fields, "fault.exchange.withdrawn");
            case AnswerContribution.Outcome.TooManyAnswers() ->
                    refused(visitor, contribution, fields, "fault.exchange.too-many-answers");
            case AnswerContribution.Outcome.RequestIdReused() ->
                    refused(visitor, contribution, fields, "fault.request.reused");
        };
    }

    private HttpResponse<?> use(
            Visitor visitor, Identity who, Contribution contribution, FormFields fields) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var told = form.lines("told", Use.LONGEST);
        var language = language(form, "toldLanguage");
        return switch (form.reading(() -> told.orElse(""))) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            contribution,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var read) -> {
                var office = office(who, fields, "usedOffice");
                var outcome =
                        usePractice.use(
                                who, office, contribution.id(), language.orElseThrow(), read);
                yield used(visitor, contribution, fields, outcome);
            }
        };
    }

    private HttpResponse<?> used(
            Visitor visitor,
            Contribution contribution,
            FormFields fields,
            UsePractice.Outcome outcome) {
        return switch (outcome) {
            case UsePractice.Outcome.Used() -> done(visitor, contribution, "used");
            case UsePractice.Outcome.TakenBack() -> done(visitor, contribution, "taken-back");
            case UsePractice.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
            case UsePractice.Outcome.NotFound() ->
                    refused(visitor, contribution, fields, "fault.exchange.withdrawn");
            case UsePractice.Outcome.YourOwn() ->
                    refused(visitor, contribution, fields, "fault.exchange.own");
        };
    }

    /** The one that was chosen, or the only one that somebody speaks for. */
    private static OfficeId office(Identity who, FormFields fields, String field) {
        var mine = ExchangePolicy.offices(who);
        return mine.stream()
                .filter(office -> mine.size() == 1 || office.value().equals(fields.get(field)))
                .findFirst()
                .orElseThrow(Refusal::notAllowed);
    }

    private static Optional<LanguageTag> language(TypedForm form, String field) {
        var language = Language.of(form.typed(field)).map(LanguageTag::of);
        if (language.isEmpty()) {
            form.refuse(field, "fault.exchange.language");
        }
        return language;
    }

    private HttpResponse<?> done(Visitor visitor, Contribution contribution, String what) {
        return pages.redirect(visitor, "exchange/" + contribution.id() + "?done=" + what);
    }

    private HttpResponse<String> refused(
            Visitor visitor, Contribution contribution, FormFields fields, String key) {
        var form = FilledForm.faulty(fields, "form", key);
        return again(visitor, HttpStatus.CONFLICT, contribution, form);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Contribution contribution, FilledForm form) {
        var view = data.view(visitor, contribution, form, Optional.empty());
        return pages.show(visitor, status, "practices/contribution", view);
    }
}
