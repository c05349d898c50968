package org.followup.dynamodb;

import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.StepTaken;
import org.followup.core.reminders.Steps;

final class DynamoDbSteps implements Steps {

    private final Table table;

    DynamoDbSteps(Table table) {
        this.table = table;
    }

    @Override
    public List<StepTaken> taken(ForumId forum, OfficeId office, RoundId round) {
        return table.all(StepTaken.class, LetterKeys.steps(forum, office, round));
    }
}
