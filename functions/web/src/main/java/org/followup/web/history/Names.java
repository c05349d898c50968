package org.followup.web.history;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Token;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Partner;
import org.followup.core.forums.Theme;
import org.followup.core.history.Actor;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.web.access.Author;
import org.followup.web.edge.Page;

/** The names of today for the ids in a history: nobody's name ever stands in it. */
record Names(
        Map<String, Person> people,
        Map<String, Office> offices,
        List<Forum> forums,
        List<Partner> partners,
        Map<String, Token> tokens,
        Function<PersonId, Optional<FormerPerson>> former) {

    static Names of(
            List<Person> people,
            List<Office> offices,
            List<Forum> forums,
            List<Partner> partners,
            List<Token> tokens,
            Function<PersonId, Optional<FormerPerson>> former) {
        return new Names(
                people.stream().collect(Collectors.toMap(p -> p.id().value(), Function.identity())),
                offices.stream()
                        .collect(Collectors.toMap(o -> o.id().value(), Function.identity())),
                forums,
                partners,
                tokens.stream()
                        .collect(Collectors.toMap(Token::label, Function.identity(), (a, b) -> a)),
                former);
    }

    /** Who did something, or what did it for them. */
    String who(Actor actor, Page page) {
        if (actor.equals(Actor.SERVICE)) {
            return page.say("history.service");
        }
        var name = person(actor.id(), page);
        return actor.token()
                .flatMap(this::token)
                .map(key -> page.say("history.with-token", Map.of("name", name, "token", key)))
                .orElse(name);
    }

    String person(String id, Page page) {
        return Optional.ofNullable(people.get(id))
                .map(Person::name)
                .or(() -> token(id).map(name -> page.say("history.token", "name", name)))
                .or(
                        () ->
                                former.apply(new PersonId(id))
                                        .flatMap(this::left)
                                        .map(a -> a.signed(page)))
                .orElseGet(() -> page.say("history.somebody"));
    }

    /** What stays of somebody who has left: the first role that has an office. */
    private Optional<Author> left(FormerPerson person) {
        return person.roles().stream()
                .max(Comparator.comparing(grant -> grant.office().isPresent()))
                .map(
                        grant ->
                                new Author.Left(
                                        person,
                                        grant,
                                        grant.office().flatMap(office -> office(office.value()))));
    }

    Optional<String> token(String label) {
        return Optional.ofNullable(tokens.get(label)).map(Token::name);
    }

    Optional<Localized> office(String id) {
        return Optional.ofNullable(offices.get(id)).map(Office::name);
    }

    Optional<Localized> forum(String id) {
        return forums.stream()
                .filter(forum -> forum.id().value().equals(id))
                .map(Forum::name)
                .findFirst();
    }

    /** Forums share codes: the one that is spoken of comes first, then the latest that has it. */
    Optional<Localized> theme(String code, Optional<String> spokenOf) {
        return forums.stream()
                .filter(forum -> theme(forum, code).isPresent())
                .max(
                        Comparator.comparing(
                                        (Forum forum) ->
                                                spokenOf.equals(Optional.of(forum.id().value())))
                                .thenComparing(Forum::opensOn))
                .flatMap(forum -> theme(forum, code));
    }

    private static Optional<Localized> theme(Forum forum, String code) {
        return forum.themes().stream()
                .filter(theme -> theme.code().value().equals(code))
                .map(Theme::name)
                .findFirst();
    }

    Optional<Localized> partner(String id) {
        return partners.stream()
                .filter(partner -> partner.id().value().equals(id))
                .map(Partner::name)
                .findFirst();
    }

    Optional<Localized> round(String id) {
        return forums.stream()
                .flatMap(forum -> forum.rounds().stream())
                .filter(round -> round.id().value().equals(id))
                .map(round -> round.name())
                .findFirst();
    }
}
