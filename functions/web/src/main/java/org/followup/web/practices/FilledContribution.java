package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionText;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;

/**
 * The form of a new contribution: as it begins, from its draft, and again with all that is typed.
 */
@Singleton
final class FilledContribution {

    private final SharedLines lines;
    private final Pages pages;

    FilledContribution(SharedLines lines, Pages pages) {
        this.lines = lines;
        this.pages = pages;
    }

    HttpResponse<String> starting(NewContribution about) {
        var form = FilledForm.starting(ContributionFields.starting(about));
        return show(HttpStatus.OK, about, 0, Optional.empty(), Map.of(), form);
    }

    HttpResponse<String> stored(NewContribution about, ContributionDraft draft) {
        var form = FilledForm.starting(draft.fields());
        return show(
                HttpStatus.OK, about, draft.revision(), Optional.of(draft.at()), Map.of(), form);
    }

    HttpResponse<String> refused(
            HttpStatus status, NewContribution about, FormFields fields, String key) {
        return again(status, about, FilledForm.faulty(fields, "form", key));
    }

    /** With everything typed, on the base that it was typed on. */
    HttpResponse<String> again(HttpStatus status, NewContribution about, FilledForm form) {
        var draft = ContributionFields.draft(form.fields());
        return show(status, about, draft, Optional.empty(), Map.of(), form);
    }

    /** Both beside each other; what is sent next replaces what was shown here. */
    HttpResponse<String> both(
            NewContribution about, FormFields fields, Optional<ContributionDraft> stored) {
        var theirs = new EnumMap<ContributionText, String>(ContributionText.class);
        for (var text : ContributionText.values()) {
            stored.map(draft -> draft.fields().get(text.key()))
                    .ifPresent(words -> theirs.put(text, words));
        }
        return show(
                HttpStatus.CONFLICT,
                about,
                stored.map(ContributionDraft::revision).orElse(0),
                stored.map(ContributionDraft::at),
                theirs,
                FilledForm.faulty(fields, "form", "fault.exchange.draft"));
    }

    private HttpResponse<String> show(
            HttpStatus status,
            NewContribution about,
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
        return pages.show(about.visitor(), status, "practices/form", view);
    }
}
