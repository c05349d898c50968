package org.followup.web.edge;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Messages;

/** Why a program's entry in the register is not stored, in the words of the forms. */
@Singleton
public final class RegisterProblems {

    private final Messages messages;

    RegisterProblems(Messages messages) {
        this.messages = messages;
    }

    /** Everything that has to be mended: 422, {@code /problems/not-accepted}. */
    public HttpResponse<?> faulty(Visitor visitor, List<Fault> faults) {
        var language = visitor.language().spoken();
        var said =
                faults.stream()
                        .<Object>map(
                                fault ->
                                        Map.of(
                                                "field",
                                                fault.field(),
                                                "message",
                                                messages.say(
                                                        language, fault.key(), fault.arguments())))
                        .toList();
        return problem(
                visitor, HttpStatus.UNPROCESSABLE_ENTITY, "not-accepted", Map.of("faults", said));
    }

    public HttpResponse<?> faulty(Visitor visitor, String field, String key) {
        return faulty(visitor, List.of(Fault.at(field, key)));
    }

    /** {@code version} names what stands there now: 409, {@code /problems/changed-meanwhile}. */
    public HttpResponse<?> changed(Visitor visitor, String version) {
        return problem(
                visitor, HttpStatus.CONFLICT, "changed-meanwhile", Map.of("version", version));
    }

    private HttpResponse<?> problem(
            Visitor visitor, HttpStatus status, String slug, Map<String, Object> more) {
        var language = visitor.language().spoken();
        return new Problem(
                        status,
                        slug,
                        messages.say(language, "problem." + slug + ".title"),
                        messages.say(language, "problem." + slug + ".detail"),
                        visitor.path(),
                        more)
                .response();
    }
}
