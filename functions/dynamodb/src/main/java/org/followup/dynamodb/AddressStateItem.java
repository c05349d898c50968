package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** While an address is stopped it stands in the index. */
final class AddressStateItem {

    private AddressStateItem() {}

    static Map<String, AttributeValue> toItem(AddressState state) {
        var item =
                ItemWriter.at(AccessKeys.addressState(state.digest()))
                        .with("digest", state.digest())
                        .with("said", Values.name(state.said()))
                        .with("saidAt", Values.moment(state.saidAt()))
                        .with("receiver", state.receiver().key())
                        .with("occasion", state.occasion())
                        .with("letGoAt", state.letGoAt(), Values::moment)
                        .with("revision", Values.number(state.revision()));
        return state.isStopped()
                ? item.indexed(AccessKeys.STOPPED_ADDRESSES, state.saidAt()).item()
                : item.item();
    }

    static AddressState fromItem(ItemReader item) {
        return new AddressState(
                item.text("digest"),
                LetterState.valueOf(item.text("said")),
                item.moment("saidAt"),
                new Receiver(item.text("receiver")),
                item.text("occasion"),
                item.find("letGoAt", Values::asMoment),
                item.count("revision"));
    }
}
