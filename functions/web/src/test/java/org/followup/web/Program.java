package org.followup.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Secret;
import org.followup.core.access.Token;
import org.followup.core.stores.TwoOffices;

/** A program that calls the API with a token of its own. */
public record Program(ServiceInMemory service, Secret secret) {

    public static Program of(ServiceInMemory service, PersonId owner, Grant grant, Instant now) {
        var secret = new Secret("token-" + owner);
        service.put(
                new Token(secret.digest(), "Program", Set.of(grant), owner, now, Optional.empty()));
        return new Program(service, secret);
    }

    /** Of a member of the secretariat. */
    public static Program ofTheSecretariat(ServiceInMemory service) {
        return of(service, TwoOffices.SECRETARIAT, Grant.secretariat(), TwoOffices.MADE_AT);
    }

    /** Of the focal point in Almaty. */
    public static Program ofAnOffice(ServiceInMemory service) {
        var grant = Grant.at(TwoOffices.KZ, Role.FOCAL_POINT);
        return of(service, new PersonId("p-aigul"), grant, TwoOffices.MADE_AT);
    }

    public Web.Answer get(String path) {
        return service.web().send(call("GET", path));
    }

    public Web.Answer put(String path, String body) {
        return service.web()
                .send(call("PUT", path).header("Content-Type", "application/json").body(body));
    }

    public Web.Answer post(String path, String body) {
        return service.web()
                .send(call("POST", path).header("Content-Type", "application/json").body(body));
    }

    public Web.Answer delete(String path) {
        return service.web().send(call("DELETE", path));
    }

    private Web.Call call(String method, String path) {
        return Web.Call.of(method, path).header("Authorization", "Bearer " + secret.value());
    }
}
