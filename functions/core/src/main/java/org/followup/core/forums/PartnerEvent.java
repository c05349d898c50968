package org.followup.core.forums;

import org.followup.core.history.Change;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;
import org.followup.core.history.What;

/** What can happen to a partner, in the history of the service: it belongs to many forums. */
public sealed interface PartnerEvent {

    String REGISTERED = "partner-registered";
    String EDITED = "partner-edited";

    record Registered(Partner partner) implements PartnerEvent {}

    record Edited(Partner before, Partner after) implements PartnerEvent {}

    default What what() {
        return switch (this) {
            case Registered(var partner) -> new What(REGISTERED, 1, facts(partner));
            case Edited(var before, var after) ->
                    new What(
                            EDITED,
                            1,
                            Json.obj()
                                    .with("after", facts(after))
                                    .with("before", facts(before))
                                    .with("code", after.id().value()));
        };
    }

    /** The partner as it stands after a change. */
    static Partner from(Change change) {
        var facts = change.what().facts();
        return change.what().kind().equals(REGISTERED)
                ? partner(facts)
                : partner(facts.get("after").asObj());
    }

    private static Json.Obj facts(Partner partner) {
        return Json.obj()
                .with("code", partner.id().value())
                .with("forums", Json.texts(partner.forums().stream().map(ForumId::value).toList()))
                .with("name", Facts.names(partner.name()))
                .with("participation", partner.participation().name());
    }

    private static Partner partner(Json.Obj facts) {
        return new Partner(
                new PartnerId(facts.text("code")),
                Facts.names(facts.get("name")),
                Participation.valueOf(facts.text("participation")),
                facts.list("forums").stream().map(id -> new ForumId(id.asText())).toList());
    }
}
