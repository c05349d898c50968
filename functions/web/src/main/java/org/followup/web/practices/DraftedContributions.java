package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.SaveContributionDraft;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.progress.SavedView;

/** What is written but not shared yet: saved by the button or the script, opened, discarded. */
@Singleton
final class DraftedContributions {

    private final SaveContributionDraft saveDraft;
    private final Contributions contributions;
    private final FilledContribution filled;
    private final Pages pages;

    DraftedContributions(
            SaveContributionDraft saveDraft,
            Contributions contributions,
            FilledContribution filled,
            Pages pages) {
        this.saveDraft = saveDraft;
        this.contributions = contributions;
        this.filled = filled;
        this.pages = pages;
    }

    HttpResponse<String> open(NewContribution about) {
        var stored = contributions.draft(about.office().id(), about.request());
        return filled.stored(about, stored.orElseThrow(Refusal::notFound));
    }

    HttpResponse<?> discard(NewContribution about) {
        saveDraft.discard(about.who(), about.office().id(), about.request());
        return pages.redirect(about.visitor(), "exchange/ours");
    }

    HttpResponse<?> save(NewContribution about, FormFields fields) {
        return switch (saveDraft.save(command(about, fields))) {
            case SaveContributionDraft.Outcome.Saved(var draft) -> saved(about, fields, draft);
            case SaveContributionDraft.Outcome.ChangedMeanwhile(var current) ->
                    filled.both(about, fields, current);
            case SaveContributionDraft.Outcome.TooMany() ->
                    filled.refused(HttpStatus.CONFLICT, about, fields, "fault.exchange.drafts");
            case SaveContributionDraft.Outcome.TooLong() ->
                    filled.refused(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            about,
                            fields,
                            "fault.form.too-long");
            case SaveContributionDraft.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
        };
    }

    private static SaveContributionDraft.Command command(NewContribution about, FormFields fields) {
        return new SaveContributionDraft.Command(
                about.who(),
                about.office().id(),
                about.request(),
                ContributionFields.draft(fields),
                about.kind(),
                ContributionFields.typed(fields));
    }

    /** The script is told what is stored now. */
    private HttpResponse<?> saved(
            NewContribution about, FormFields fields, ContributionDraft draft) {
        if (fields.get("action").equals("autosave")) {
            var saved = new SavedView(draft.revision(), draft.at(), about.office().zone());
            return pages.show(about.visitor(), "progress/saved", saved);
        }
        return pages.redirect(about.visitor(), "exchange/ours?done=draft");
    }
}
