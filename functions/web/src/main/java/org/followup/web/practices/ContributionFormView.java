package org.followup.web.practices;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Role;
import org.followup.core.languages.Language;
import org.followup.core.offices.Office;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionForm;
import org.followup.core.practices.ContributionKind;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.KnownThemes;
import org.followup.web.edge.FilledForm;

/**
 * The form of a practice or a question: a new one, or another version of {@code edited}. {@code
 * theirs} is what stands there now where somebody else was faster.
 */
public record ContributionFormView(
        ContributionKind kind,
        Office office,
        Optional<Contribution> edited,
        String requestId,
        int draft,
        Optional<Instant> savedAt,
        KnownThemes themes,
        Map<ContributionText, String> theirs,
        FilledForm form) {

    public List<Role> contacts() {
        return ContributionForm.CONTACTS;
    }

    public Language[] languages() {
        return Language.values();
    }

    public String title() {
        return "exchange." + (edited.isPresent() ? "edit." : "new.") + kind;
    }

    /** What the browser keeps it under until it is stored; nothing while a version is edited. */
    public Optional<String> keep() {
        var place = draft == 0 ? "new/" + kind + "/" + office.id() : requestId;
        return edited.isPresent() ? Optional.empty() : Optional.of("exchange/" + place);
    }

    public int rows(ContributionText text) {
        return text == ContributionText.LINKS ? 3 : 8;
    }
}
