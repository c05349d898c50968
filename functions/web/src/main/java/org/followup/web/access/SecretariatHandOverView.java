package org.followup.web.access;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.Term;
import org.followup.core.letters.Pause;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** Who is in the secretariat and until when, and everything that the next host takes over. */
public record SecretariatHandOverView(
        List<Person> members,
        int openTasks,
        List<Pause> pauses,
        List<TokensView.Line> tokens,
        FilledForm form,
        Optional<Done> done) {

    public Term term(Person member) {
        return member.terms().getOrDefault(Grant.secretariat(), Term.OPEN);
    }
}
