package org.followup.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionId;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.Contributions;
import org.followup.core.practices.Reply;
import org.followup.core.practices.Shelf;
import org.followup.core.practices.Use;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

final class DynamoDbContributions implements Contributions {

    private final Table table;

    DynamoDbContributions(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Contribution> find(ContributionId id) {
        return table.find(Contribution.class, ExchangeKeys.contribution(id));
    }

    @Override
    public List<Contribution> on(Shelf shelf, Optional<String> before, int most) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":shelf", Values.text(ExchangeKeys.shelf(shelf)));
        before.ifPresent(place -> values.put(":before", Values.text(place)));
        var query =
                table.query("PK = :shelf" + (before.isPresent() ? " AND SK < :before" : ""), values)
                        .scanIndexForward(false);
        return first(query, ContributionLine.class, most).stream()
                .map(ContributionLine::contribution)
                .toList();
    }

    @Override
    public List<Reply> replies(ContributionId id, int most) {
        var query =
                table.query(
                        "PK = :partition AND begins_with(SK, :prefix)",
                        Map.of(
                                ":partition", Values.text(ExchangeKeys.ofContribution(id)),
                                ":prefix", Values.text(ExchangeKeys.REPLIES)));
        return first(query, Reply.class, most);
    }

    @Override
    public List<Use> uses(ContributionId id) {
        return table.all(Use.class, ExchangeKeys.ofContribution(id), ExchangeKeys.USES);
    }

    @Override
    public List<ContributionDraft> drafts(OfficeId office) {
        return table.all(ContributionDraft.class, ExchangeKeys.contributionDrafts(office));
    }

    @Override
    public Optional<ContributionDraft> draft(OfficeId office, String id) {
        return table.find(ContributionDraft.class, ExchangeKeys.contributionDraft(office, id));
    }

    private <V extends View> List<V> first(QueryRequest.Builder query, Class<V> type, int most) {
        var pages = table.client().queryPaginator(query.consistentRead(true).limit(most).build());
        return pages.items().stream().limit(most).map(item -> Items.read(type, item)).toList();
    }
}
