package org.followup.dynamodb;

import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.Withdrawal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a withdrawal stands in what was withdrawn. */
final class WithdrawalValue {

    private WithdrawalValue() {}

    static AttributeValue of(Withdrawal withdrawal) {
        return ItemWriter.document()
                .with("office", withdrawal.office().value())
                .with("by", withdrawal.by().id())
                .with("bySecretariat", Values.flag(withdrawal.bySecretariat()))
                .with("at", Values.moment(withdrawal.at()))
                .with("sequence", Values.number(withdrawal.sequence()))
                .value();
    }

    static Withdrawal read(AttributeValue value) {
        var document = ItemReader.of(value);
        return new Withdrawal(
                new OfficeId(document.text("office")),
                new Actor(document.text("by")),
                document.flag("bySecretariat"),
                document.moment("at"),
                document.number("sequence"));
    }
}
