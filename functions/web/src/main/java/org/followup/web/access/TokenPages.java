package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followup.core.access.Keys;
import org.followup.core.access.ManageTokens;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.Token;
import org.followup.core.languages.Fault;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** Keys for programs: the list, making one, revoking one. Needs a recent sign-in. */
@Controller("/tokens")
@Produces(MediaType.TEXT_HTML)
final class TokenPages {

    private final ManageTokens manageTokens;
    private final Keys keys;
    private final People people;
    private final Pages pages;

    TokenPages(ManageTokens manageTokens, Keys keys, People people, Pages pages) {
        this.manageTokens = manageTokens;
        this.keys = keys;
        this.people = people;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> all(Visitor visitor) {
        visitor.freshSecretariat();
        return pages.show(visitor, "access/tokens", new TokensView(lines(), "", List.of()));
    }

    /** The secret stands on this answer and nowhere else; no browser keeps the page. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> make(Visitor visitor, FormFields form) {
        var who = visitor.freshSecretariat();
        var name = form.get("name").strip();
        if (!Token.isName(name)) {
            var fault = new Fault("name", "fault.token-name", Map.of("most", Token.LONGEST_NAME));
            return pages.show(
                    visitor,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "access/tokens",
                    new TokensView(lines(), form.get("name"), List.of(fault)));
        }
        var secret = manageTokens.make(who.person().id(), name, who.identity().grants());
        return pages.show(
                visitor, HttpStatus.OK, "access/token-made", new TokenMadeView(name, secret));
    }

    @Get("/{label}")
    HttpResponse<String> one(Visitor visitor, String label) {
        visitor.freshSecretariat();
        var line =
                lines().stream()
                        .filter(each -> each.token().label().equals(label))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return pages.show(visitor, "access/token", line);
    }

    @Post("/{label}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Visitor visitor, FormFields form, String label) {
        var who = visitor.freshSecretariat();
        if (manageTokens.revoke(who.person().id(), label).isEmpty()) {
            throw Refusal.notFound();
        }
        return pages.redirect(visitor, "tokens");
    }

    /** Those that work first, then the newest. */
    private List<TokensView.Line> lines() {
        var names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        return keys.tokens().stream()
                .sorted(
                        Comparator.<Token, Boolean>comparing(t -> t.revokedAt().isPresent())
                                .thenComparing(Token::madeAt, Comparator.reverseOrder()))
                .map(
                        token ->
                                new TokensView.Line(
                                        token, Optional.ofNullable(names.get(token.madeBy()))))
                .toList();
    }
}
