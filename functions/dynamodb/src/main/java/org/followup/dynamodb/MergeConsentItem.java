package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.ForumId;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class MergeConsentItem {

    private MergeConsentItem() {}

    static Map<String, AttributeValue> toItem(MergeConsent consent) {
        return ItemWriter.at(CarryOverKeys.mergeConsent(consent.into(), consent.commitment()))
                .with("into", consent.into().value())
                .with("commitment", consent.commitment().value())
                .with("office", consent.office().value())
                .with("lead", consent.lead().value())
                .with("state", Values.name(consent.state()))
                .with("revision", Values.number(consent.revision()))
                .item();
    }

    static MergeConsent fromItem(ItemReader item) {
        return new MergeConsent(
                new ForumId(item.text("into")),
                new CommitmentReference(item.text("commitment")),
                new OfficeId(item.text("office")),
                new CommitmentReference(item.text("lead")),
                MergeConsent.State.valueOf(item.text("state")),
                item.count("revision"));
    }
}
