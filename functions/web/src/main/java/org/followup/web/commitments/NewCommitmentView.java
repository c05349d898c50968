package org.followup.web.commitments;

import java.util.List;
import java.util.stream.Collectors;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.ValueType;
import org.followup.core.forums.Article;
import org.followup.core.forums.Forum;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentForm;
import org.followup.web.edge.FilledForm;

/** The form of a commitment, with the articles, themes and offices to choose from. */
public record NewCommitmentView(
        Forum forum, List<Article> articles, List<Office> offices, FilledForm form) {

    CommitmentForm.Choices choices() {
        return new CommitmentForm.Choices(
                forum, articles, offices.stream().map(Office::id).collect(Collectors.toSet()));
    }

    NewCommitmentView with(List<Fault> faults) {
        return new NewCommitmentView(
                forum, articles, offices, new FilledForm(form.fields(), faults));
    }

    NewCommitmentView with(String field, String key) {
        return with(List.of(Fault.at(field, key)));
    }

    public ValueType[] types() {
        return ValueType.values();
    }

    public Direction[] directions() {
        return Direction.values();
    }
}
