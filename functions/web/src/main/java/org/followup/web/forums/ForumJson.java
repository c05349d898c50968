package org.followup.web.forums;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.web.edge.Names;

/** A forum as programs see it; names stand by language tag. */
@Serdeable
record ForumJson(
        String id,
        Map<String, String> name,
        String host,
        Map<String, String> place,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean illustrative,
        List<ThemeJson> themes,
        List<RoundJson> rounds) {

    @Serdeable
    record Listed(List<ForumJson> forums) {}

    @Serdeable
    record ThemeJson(String code, Map<String, String> name) {}

    @Serdeable
    record RoundJson(
            String id,
            Map<String, String> name,
            LocalDate opensOn,
            LocalDate dueOn,
            LocalDate locksOn) {}

    static ForumJson of(Forum forum) {
        return new ForumJson(
                forum.id().value(),
                Names.of(forum.name()),
                forum.host(),
                Names.of(forum.place()),
                forum.opensOn(),
                forum.closesOn(),
                forum.illustrative(),
                forum.themes().stream()
                        .map(theme -> new ThemeJson(theme.code().value(), Names.of(theme.name())))
                        .toList(),
                forum.rounds().stream()
                        .map(
                                round ->
                                        new RoundJson(
                                                round.id().value(),
                                                Names.of(round.name()),
                                                round.opensOn(),
                                                round.dueOn(),
                                                round.locksOn()))
                        .toList());
    }
}
