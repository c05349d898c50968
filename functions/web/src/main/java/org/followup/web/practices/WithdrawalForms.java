package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.Reply;
import org.followup.core.practices.WithdrawContribution;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** Takes a contribution or an answer out of the exchange, with a reason. */
@Controller("/exchange/{id}")
@Produces(MediaType.TEXT_HTML)
final class WithdrawalForms {

    private static final int LONGEST_REASON = 500;

    private final ContributionData data;
    private final Contributions contributions;
    private final WithdrawContribution withdrawContribution;
    private final SecretariatForms forms;
    private final Pages pages;

    WithdrawalForms(
            ContributionData data,
            Contributions contributions,
            WithdrawContribution withdrawContribution,
            SecretariatForms forms,
            Pages pages) {
        this.data = data;
        this.contributions = contributions;
        this.withdrawContribution = withdrawContribution;
        this.forms = forms;
        this.pages = pages;
    }

    /** What is to go: the whole, or one answer to it. */
    private record Target(Contribution contribution, Optional<Reply> reply) {

        OfficeId office() {
            return reply.map(Reply::office).orElse(contribution.office());
        }
    }

    @Get("/withdraw")
    HttpResponse<String> ofContribution(Visitor visitor, String id) {
        return show(visitor, HttpStatus.OK, whole(visitor, id), FilledForm.starting(Map.of()));
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdrawContribution(Visitor visitor, Posted posted, String id) {
        return act(visitor, posted, () -> whole(visitor, id));
    }

    @Get("/answers/{office}/{sequence}/withdraw")
    HttpResponse<String> ofReply(Visitor visitor, String id, String office, String sequence) {
        var target = reply(visitor, id, office, sequence);
        return show(visitor, HttpStatus.OK, target, FilledForm.starting(Map.of()));
    }

    @Post("/answers/{office}/{sequence}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdrawReply(
            Visitor visitor, Posted posted, String id, String office, String sequence) {
        return act(visitor, posted, () -> reply(visitor, id, office, sequence));
    }

    private HttpResponse<?> act(Visitor visitor, Posted posted, Supplier<Target> target) {
        return forms.act(
                visitor,
                Visitor::member,
                posted,
                (status, form) -> show(visitor, status, target.get(), form),
                (fields, by) -> withdraw(visitor, target.get(), fields));
    }

    private HttpResponse<?> withdraw(Visitor visitor, Target target, FormFields fields) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = form.lines("reason", LONGEST_REASON, "fault.exchange.reason");
        return switch (form.reading(reason::orElseThrow)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            target,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var why) ->
                    withdrawn(visitor, target, withdraw(visitor, target, why));
        };
    }

    private WithdrawContribution.Outcome withdraw(Visitor visitor, Target target, String reason) {
        var who = visitor.member().identity();
        return target.reply()
                .map(reply -> withdrawContribution.withdraw(who, reply, reason))
                .orElseGet(
                        () ->
                                withdrawContribution.withdraw(
                                        who, target.contribution().id(), reason));
    }

    private HttpResponse<?> withdrawn(
            Visitor visitor, Target target, WithdrawContribution.Outcome outcome) {
        return switch (outcome) {
            case WithdrawContribution.Outcome.Withdrawn() -> after(visitor, target);
            case WithdrawContribution.Outcome.WithdrawnAlready() -> after(visitor, target);
            case WithdrawContribution.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
            case WithdrawContribution.Outcome.NotFound() -> throw Refusal.notFound();
        };
    }

    private HttpResponse<?> after(Visitor visitor, Target target) {
        var path = "exchange/" + target.contribution().id();
        return pages.redirect(
                visitor, target.reply().isPresent() ? path + "?done=answer-withdrawn" : path);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Target target, FilledForm form) {
        if (!ExchangePolicy.mayWithdraw(visitor.member().identity(), target.office())) {
            throw Refusal.notAllowed();
        }
        var title = data.texts(target.contribution()).get(ContributionText.TITLE);
        var view =
                new WithdrawalView(
                        target.contribution(),
                        Optional.ofNullable(title),
                        target.reply().isPresent(),
                        form);
        return pages.show(visitor, status, "practices/withdrawal", view);
    }

    private Target whole(Visitor visitor, String id) {
        return new Target(data.readable(visitor, id), Optional.empty());
    }

    private Target reply(Visitor visitor, String id, String office, String sequence) {
        var contribution = data.readable(visitor, id);
        var reply =
                contributions.replies(contribution.id(), Reply.MOST).stream()
                        .filter(each -> each.office().value().equals(office))
                        .filter(each -> Long.toString(each.sequence()).equals(sequence))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return new Target(contribution, Optional.of(reply));
    }
}
