package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.StepTaken;
import org.followup.core.reminders.Steps;

record InMemorySteps(InMemoryStore store) implements Steps {

    @Override
    public List<StepTaken> taken(ForumId forum, OfficeId office, RoundId round) {
        return store.all(
                StepTaken.class,
                step ->
                        step.forum().equals(forum)
                                && step.office().equals(office)
                                && step.round().equals(round),
                Comparator.comparing(StepTaken::dueOn).thenComparing(StepTaken::step));
    }
}
