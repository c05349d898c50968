package org.followup.web.forums;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Partner;
import org.followup.web.edge.Names;
import org.jspecify.annotations.Nullable;

/** A partner as programs see it; {@code version} names the state that they saw. */
@Serdeable
record PartnerJson(
        String id,
        Map<String, String> name,
        String participation,
        List<String> forums,
        String version) {

    @Serdeable
    record Listed(List<PartnerJson> partners) {}

    /** Without a version, a new one. */
    @Serdeable
    record Wanted(
            Map<String, String> name,
            String participation,
            List<String> forums,
            @Nullable String version) {}

    static PartnerJson of(Partner partner) {
        return new PartnerJson(
                partner.id().value(),
                Names.of(partner.name()),
                partner.participation().name(),
                partner.forums().stream().map(ForumId::value).toList(),
                PartnerForms.seen(partner));
    }
}
