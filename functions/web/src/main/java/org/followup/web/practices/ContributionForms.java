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
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.practices.ContributionContent;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionForm;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.SaveContributionDraft;
import org.followup.core.practices.ShareContribution;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.progress.SavedView;

/** The form that shares a practice or asks a question; it stores itself as a draft. */
@Controller("/exchange/new")
@Produces(MediaType.TEXT_HTML)
final class ContributionForms {

    /** What a draft keeps. */
    private static final Set<String> FIELDS =
            Stream.concat(
                            Arrays.stream(ContributionText.values()).map(ContributionText::key),
                            Stream.of("theme", "language", "contact", "partners"))
                    .collect(Collectors.toUnmodifiableSet());

    private final ShareContribution shareContribution;
    private final SaveContributionDraft saveDraft;
    private final Contributions contributions;
    private final ContributionData data;
    private final SharedLines lines;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ContributionForms(
            ShareContribution shareContribution,
            SaveContributionDraft saveDraft,
            Contributions contributions,
            ContributionData data,
            SharedLines lines,
            Offices offices,
            SecretariatForms forms,
            Pages pages) {
        this.shareContribution = shareContribution;
        this.saveDraft = saveDraft;
        this.contributions = contributions;
        this.data = data;
        this.lines = lines;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    /** Whose form it is, of which kind, under which request. */
    private record About(Identity who, Office office, ContributionKind kind, String request) {}

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            @QueryValue(defaultValue = "PRACTICE") String kind,
            @QueryValue(defaultValue = "") String office,
            @QueryValue(defaultValue = "") String draft) {
        var who = ExchangePages.entered(visitor);
        var request = draft.isEmpty() ? data.newRequest() : draft;
        var about = new About(who, office(who, office), ExchangeSearch.Query.kind(kind), request);
        if (draft.isEmpty()) {
            var starting = FilledForm.starting(starting(visitor, about));
            return show(visitor, HttpStatus.OK, about, 0, Optional.empty(), Map.of(), starting);
        }
        var stored = contributions.draft(about.office().id(), draft).orElseThrow(Refusal::notFound);
        return stored(visitor, HttpStatus.OK, about, stored);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                Visitor::member,
                posted,
                (status, form) -> again(visitor, status, about(visitor, form.fields()), form),
                (fields, by) -> act(visitor, about(visitor, fields), fields));
    }

    private HttpResponse<?> act(Visitor visitor, About about, FormFields fields) {
        return switch (fields.get("action")) {
            case "autosave", "save" -> save(visitor, about, fields);
            case "discard" -> {
                saveDraft.discard(about.who(), about.office().id(), about.request());
                yield pages.redirect(visitor, "exchange/ours");
            }
            default -> share(visitor, about, fields);
        };
    }

    private HttpResponse<?> save(Visitor visitor, About about, FormFields fields) {
        var command =
                new SaveContributionDraft.Command(
                        about.who(),
                        about.office().id(),
                        about.request(),
                        revision(fields),
                        about.kind(),
                        typed(fields));
        var byScript = fields.get("action").equals("autosave");
        return switch (saveDraft.save(command)) {
            case SaveContributionDraft.Outcome.Saved(var draft) ->
                    byScript
                            ? pages.show(visitor, "progress/saved", saved(draft, about))
                            : pages.redirect(visitor, "exchange/ours?done=draft");
            case SaveContributionDraft.Outcome.ChangedMeanwhile(var current) ->
                    both(visitor, about, fields, current);
            case SaveContributionDraft.Outcome.TooMany() ->
                    refused(visitor, HttpStatus.CONFLICT, about, fields, "fault.exchange.drafts");
            case SaveContributionDraft.Outcome.TooLong() ->
                    refused(
                            visitor,
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            about,
                            fields,
                            "fault.form.too-long");
            case SaveContributionDraft.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
        };
    }

    private static SavedView saved(ContributionDraft draft, About about) {
        return new SavedView(draft.revision(), draft.at(), about.office().zone());
    }

    private HttpResponse<?> share(Visitor visitor, About about, FormFields fields) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var themes = lines.themes().names().keySet();
        return switch (ContributionForm.read(form, about.kind(), themes)) {
            case TypedForm.Reading.Faulty<ContributionContent>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            about,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<ContributionContent>(var content) -> {
                var command =
                        new ShareContribution.Command(
                                about.who(), about.request(), about.office().id(), content);
                yield switch (shareContribution.share(command)) {
                    case ShareContribution.Outcome.Shared(var shared) ->
                            pages.redirect(visitor, "exchange/" + shared.id() + "?done=shared");
                    case ShareContribution.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
                    case ShareContribution.Outcome.RequestIdReused() ->
                            refused(
                                    visitor,
                                    HttpStatus.CONFLICT,
                                    about,
                                    fields,
                                    "fault.request.reused");
                };
            }
        };
    }

    private HttpResponse<String> refused(
            Visitor visitor, HttpStatus status, About about, FormFields fields, String key) {
        return again(visitor, status, about, FilledForm.faulty(fields, "form", key));
    }

    /** With everything typed, on the base that it was typed on. */
    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, About about, FilledForm form) {
        return show(
                visitor, status, about, revision(form.fields()), Optional.empty(), Map.of(), form);
    }

    /** Both beside each other; what is sent next replaces what was shown here. */
    private HttpResponse<String> both(
            Visitor visitor, About about, FormFields fields, Optional<ContributionDraft> stored) {
        var theirs = new EnumMap<ContributionText, String>(ContributionText.class);
        for (var text : ContributionText.values()) {
            stored.map(draft -> draft.fields().get(text.key()))
                    .ifPresent(words -> theirs.put(text, words));
        }
        return show(
                visitor,
                HttpStatus.CONFLICT,
                about,
                stored.map(ContributionDraft::revision).orElse(0),
                stored.map(ContributionDraft::at),
                theirs,
                FilledForm.faulty(fields, "form", "fault.exchange.draft"));
    }

    private HttpResponse<String> stored(
            Visitor visitor, HttpStatus status, About about, ContributionDraft draft) {
        var form = FilledForm.starting(draft.fields());
        return show(
                visitor, status, about, draft.revision(), Optional.of(draft.at()), Map.of(), form);
    }

    private HttpResponse<String> show(
            Visitor visitor,
            HttpStatus status,
            About about,
            int revision,
            Optional<Instant> savedAt,
            Map<ContributionText, String> theirs,
            FilledForm form) {
        var view =
                new ContributionFormView(
                        about.kind(),
                        about.office(),
                        Optional.empty(),
                        about.request(),
                        revision,
                        savedAt,
                        lines.themes(),
                        theirs,
                        form);
        return pages.show(visitor, status, "practices/form", view);
    }

    private About about(Visitor visitor, FormFields fields) {
        var who = ExchangePages.entered(visitor);
        return new About(
                who,
                office(who, fields.get("office")),
                ExchangeSearch.Query.kind(fields.get("kind")),
                request(fields));
    }

    /** The one that is asked for, or the first that somebody speaks for. */
    private Office office(Identity who, String asked) {
        return ExchangePolicy.offices(who).stream()
                .filter(office -> asked.isEmpty() || office.value().equals(asked))
                .findFirst()
                .flatMap(offices::find)
                .orElseThrow(Refusal::notAllowed);
    }

    private static Map<String, String> starting(Visitor visitor, About about) {
        var contact =
                ContributionForm.CONTACTS.stream()
                        .filter(
                                role ->
                                        about.who().grants().stream()
                                                .anyMatch(g -> g.role() == role))
                        .findFirst();
        var fields = new HashMap<String, String>();
        fields.put("language", visitor.language().tag());
        contact.ifPresent(role -> fields.put("contact", role.name()));
        return fields;
    }

    static String request(FormFields fields) {
        var sent = fields.get("request");
        if (!sent.matches("[A-Za-z0-9_-]{8,64}")) {
            throw Refusal.notFound();
        }
        return sent;
    }

    private static int revision(FormFields fields) {
        var sent = fields.get("draft");
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : 0;
    }

    private static Map<String, String> typed(FormFields fields) {
        var typed = new HashMap<>(fields.single());
        typed.keySet().retainAll(FIELDS);
        return typed;
    }
}
